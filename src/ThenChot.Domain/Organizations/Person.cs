namespace ThenChot.Domain.Organizations;

/// <summary>
/// Người: one record for one human being; a member, an account, a cadre are roles of a person. The birth date is null
/// when unknown and may be a year alone.
/// </summary>
public sealed class Person : IVersioned
{
    public const int MaxNameLength = 120;

    private Person()
    {
    }

    public PersonId Id { get; private set; }

    public string FullName { get; private set; } = string.Empty;

    public string SearchKey { get; private set; } = string.Empty;

    /// <summary>Lists of people go by given name.</summary>
    public string SortKey { get; private set; } = string.Empty;

    public PartialDate? BornOn { get; private set; }

    /// <summary>The record that this one was merged into, as both were of one human being; null: stands for itself.</summary>
    public PersonId? MergedIntoId { get; private set; }

    public int Version { get; private set; }

    public static Outcome<Person> Add(string? fullName, PartialDate? bornOn, DateOnly today, DateTimeOffset now)
    {
        var person = new Person { Id = Kernel.Id.New<PersonId>(now) };
        return person.Correct(fullName, bornOn, today) is { } refusal ? refusal : person;
    }

    /// <summary>Gộp vào một người khác; null: tách lại.</summary>
    public void MergeInto(PersonId? other) => MergedIntoId = other;

    /// <summary>Sửa thông tin: name and birth date are facts that may be recorded wrongly, so they are corrected, not dated.</summary>
    public Refusal? Correct(string? fullName, PartialDate? bornOn, DateOnly today)
    {
        var name = VietnameseText.Nfc(fullName);
        if (name.Length == 0)
        {
            return OrganizationRefusals.PersonNameMissing;
        }

        if (name.Length > MaxNameLength || name.Any(char.IsDigit))
        {
            return OrganizationRefusals.PersonNameMalformed;
        }

        if (bornOn?.Earliest > today)
        {
            return OrganizationRefusals.BornInFuture;
        }

        FullName = name;
        SearchKey = VietnameseText.SearchKey(name);
        SortKey = VietnameseText.SortKey(name);
        BornOn = bornOn;
        return null;
    }
}
