namespace ThenChot.Domain.Programmes;

/// <summary>Loại nội dung: mục tiêu, yêu cầu, nhóm nhiệm vụ về xây dựng Đảng, nhóm nhiệm vụ cải cách hành chính.</summary>
public enum ProvisionKind
{
    Goal,
    Requirement,
    PartyTaskGroup,
    AdminReformGroup,
}

/// <summary>
/// Một mục tiêu, yêu cầu hoặc nhóm nhiệm vụ, giải pháp của chương trình, có số thứ tự trong loại của nó.
/// <c>Text</c> null means “chưa nhập nội dung”: the number is known, its words are not.
/// </summary>
public sealed class Provision : IVersioned
{
    private Provision()
    {
    }

    public ProvisionId Id { get; private set; }

    public ProgrammeId Programme { get; private set; }

    public ProvisionKind Kind { get; private set; }

    public int Number { get; private set; }

    public string? Text { get; private set; }

    public int Version { get; private set; }

    public static Provision Enter(ProgrammeId programme, ProvisionKind kind, int number, string? text, DateTimeOffset now) => new()
    {
        Id = Kernel.Id.New<ProvisionId>(now),
        Programme = programme,
        Kind = kind,
        Number = number,
        Text = Tidy(text),
    };

    public void Amend(int number, string? text)
    {
        Number = number;
        Text = Tidy(text);
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Nfc(text).Trim();
}
