using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Imports;

namespace ThenChot.Web.Modules.Members.Imports;

/// <summary>Reads one row: every fault at its column, and nothing of a faulty row.</summary>
internal sealed class MemberRowReader(ImportBatch batch, ImportRow row, MemberRules rules, IReadOnlyDictionary<string, UnitRef> cells, DateOnly today)
{
    public ReadMember? Read()
    {
        var name = VietnameseText.Nfc(row["full_name"]);
        if (NameCase.Check(name) is { } shouted)
        {
            batch.Fault(row, "full_name", shouted);
        }

        var (born, decided, ceremony, official) = (Date("born_on"), Date("decided_on"), Date("ceremony_on"), Date("official_on"));
        if (row["decided_on"].Length == 0)
        {
            batch.Fault(row, "decided_on", MembersRefusals.DecisionMissing);
        }

        if (!VietnameseFormat.TryDate(row["from"], out var from))
        {
            batch.Fault(row, "from", MembersRefusals.DayMalformed);
        }

        if (row.IsFaulty || decided is not { } joined)
        {
            return null;
        }

        if (PersonDirectory.Check(name, born, today) is { } person)
        {
            batch.Fault(row, MemberForm.FieldOf(person) == "In.BornOn" ? "born_on" : "full_name", person);
            return null;
        }

        var dates = new MemberDates(joined, ceremony, official);
        return Placed(name, born, dates, from);
    }

    private ReadMember? Placed(string name, PartialDate? born, MemberDates dates, DateOnly from)
    {
        var terms = rules.TermsOf(dates.CeremonyOn, today);
        if (!cells.TryGetValue(VietnameseText.SearchKey(row["cell_code"]), out var unit))
        {
            batch.Fault(row, "cell_code", MembersRefusals.CellUnknown(row["cell_code"]));
            return null;
        }

        var cell = new CellPlace(unit.Id, unit.Name, unit.Kind, new DateSpan(unit.FoundedOn, unit.ClosedOn));
        if (!MemberFile.Open(default, born, dates, terms, cell, from, today, DateTimeOffset.UnixEpoch).TryGet(out _, out var why))
        {
            batch.Fault(row, ColumnOf(why), why);
            return null;
        }

        var (card, citizen) = (Number("card", NumberKind.Card, terms.CardDigits), Number("citizen", NumberKind.Citizen, terms.CitizenDigits));
        var sex = VietnameseText.SearchKey(row["sex"]) switch { "nu" => Sex.Female, "nam" => Sex.Male, _ => (Sex?)null };
        var particulars = new MemberParticulars(sex) { HomePlace = Short("home_place"), Occupation = Short("occupation") };
        return row.IsFaulty ? null : new ReadMember(row, name, born, dates, terms, cell, from, particulars) { Card = card, Citizen = citizen };
    }

    private PartialDate? Date(string field)
    {
        if (row[field].Length == 0)
        {
            return null;
        }

        if (PartialDate.TryParse(row[field], out var date))
        {
            return date;
        }

        batch.Fault(row, field, MembersRefusals.DateMalformed);
        return null;
    }

    /// <summary>A faulty number is said without being repeated: faults are kept and shown.</summary>
    private string? Number(string field, NumberKind kind, IReadOnlyCollection<int> lengths)
    {
        if (row[field].Length == 0)
        {
            return null;
        }

        if (MemberNumber.Read(row[field], kind, lengths).TryGet(out var digits, out var why))
        {
            return digits;
        }

        batch.Fault(row, field, "(số giữ kín)", why.Sentence);
        return null;
    }

    private string? Short(string field)
    {
        if (row[field].Length > MemberParticulars.MaxLength)
        {
            batch.Fault(row, field, MembersRefusals.TextTooLong(MemberParticulars.MaxLength));
        }

        return VietnameseText.NfcOrNull(row[field]);
    }

    private static string ColumnOf(Refusal why) => MemberForm.FieldOf(why) switch
    {
        "In.CeremonyOn" => "ceremony_on",
        "In.OfficialOn" => "official_on",
        "In.DecidedOn" => "decided_on",
        "In.Cell" => "cell_code",
        "In.From" => "from",
        _ => "full_name",
    };
}
