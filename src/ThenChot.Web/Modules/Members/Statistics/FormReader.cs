using System.Data.Common;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>What the files of the members of a form say, counted by the database: the members are read once, whatever the number of groups, and none of them leaves it.</summary>
public sealed class FormReader(AppDb db, MovementReader movements, PersonDirectory people)
{
    /// <summary>The members of a form for one span of days; a null list of ids: all of a day. <paramref name="Movements"/>: how often form 1 counts an admission, where that is what the form counts.</summary>
    public sealed record Field(DateOnly Last, CountedMembers? Standing, IReadOnlyList<MemberId> Admitted, IReadOnlyList<MemberId> Again, int Movements);

    /// <summary>Whom the form counts, in each of two spans of days.</summary>
    public async Task<Outcome<Field[]>> FieldsAsync(FormOf of, UnitRef unit, IReadOnlyList<(DateOnly First, DateOnly Last)> spans, DateOnly? tree, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (of == FormOf.Members)
        {
            return (await movements.CountedAsync(unit.Id, unit.Code, [.. spans.Select(static s => s.Last)], tree, cancel)).TryGet(out var standing, out var missing)
                ? standing.Select(static day => new Field(day.Day, day, [], [], 0)).ToArray() : missing;
        }

        if (!(await movements.ReadAsync(unit.Id, unit.Code, spans, tree, cancel)).TryGet(out var sheets, out var refusal))
        {
            return refusal;
        }

        return sheets.Zip(spans, static (sheet, span) =>
        {
            var admitted = sheet.Movements.Where(static m => m.IsUp && m.Kind is MovementKind.Admitted or MovementKind.Readmitted).ToList();
            return new Field(span.Last, null, [.. admitted.Select(static m => m.Member).Distinct()], [.. admitted.Where(static m => m.Kind == MovementKind.Readmitted).Select(static m => m.Member).Distinct()], admitted.Count);
        }).ToArray();
    }

    /// <summary>One statement: how many members have each value of each trait.</summary>
    public async Task<ILookup<FormTrait, FormCount>> CountAsync(Field field, IReadOnlyCollection<FormTrait> traits, CancellationToken cancel = default)
    {
        await using var members = Rows(field, traits).CreateDbCommand();
        var parameters = members.Parameters.Cast<DbParameter>().ToArray<object>();
        members.Parameters.Clear();
        var counts = traits.Distinct().Select(static trait => (Trait: trait, Column: Column(trait)))
            .Select(static of => $"select '{of.Trait}' as \"Trait\", {of.Column} as \"Value\", cast(count(*) as integer) as \"Count\" from counted group by {of.Column}");
        var sql = $"with counted as materialized ({members.CommandText.TrimEnd(';', ' ', '\n').Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)}) {string.Join(" union all ", counts)}";
#pragma warning disable EF1002 // the inner query is made by EF with its parameters, the outer one of names of traits alone
        var rows = await db.Database.SqlQueryRaw<Counted>(sql, parameters).ToListAsync(cancel);
#pragma warning restore EF1002
        return rows.ToLookup(static r => Enum.Parse<FormTrait>(r.Trait), static r => new FormCount(r.Value, r.Count));
    }

    /// <summary>The members of one line of a group; null: a line of years that no list can ask for.</summary>
    public async Task<IQueryable<MemberId>?> LineAsync(Field field, FormGroup group, int line, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(group);
        var (rows, year) = (Rows(field, [group.By]), field.Last.Year);
        if (group.By is FormTrait.Age or FormTrait.AdmittedIn)
        {
            return OfYears(rows, group, line, year);
        }

        var values = Values(rows, group.By);
        if (line == group.EmptyAt)
        {
            return values.Where(static v => v.Value == null || v.Value == "").Select(static v => v.Id);
        }

        var known = (await CountAsync(field, [group.By], cancel))[group.By].Where(c => group.PlaceOf(c.Value, year) == line).Select(static c => c.Value!).ToList();
        return values.Where(v => v.Value != null && EF.Parameter(known).Contains(v.Value)).Select(static v => v.Id);
    }

    private static IQueryable<MemberId>? OfYears(IQueryable<FormRow> rows, FormGroup group, int line, int year)
    {
        if (line == group.EmptyAt)
        {
            return group.By == FormTrait.Age ? rows.Where(static r => r.BornOn == null).Select(static r => r.Id) : null;
        }

        if (line >= group.Lines.Count)
        {
            return null;
        }

        var (from, to) = (group.Lines[line].From, group.Lines[line].To);
        var (first, next) = group.By == FormTrait.Age ? (Year(year - to), Year(year - from + 1)) : (Year(from), Year(to + 1));
        return (group.By == FormTrait.Age ? rows.Where(r => r.BornOn >= first && r.BornOn < next) : rows.Where(r => r.AdmittedOn >= first && r.AdmittedOn < next)).Select(static r => r.Id);
    }

    private static PartialDate Year(int year) => new(Math.Clamp(year, 1, 9999));

    private IQueryable<FormRow> Rows(Field field, IReadOnlyCollection<FormTrait> traits)
    {
        var (files, entries, cases, last) = (db.Set<MemberFile>().AsNoTracking(), db.Set<MemberEntry>(), db.Set<MemberCase>(), field.Last);
        var (youth, ethnicity, religion, exempt) = (traits.Contains(FormTrait.YouthUnion), traits.Contains(FormTrait.Ethnicity), traits.Contains(FormTrait.Religion), traits.Contains(FormTrait.Exempt));
        var (onLast, again) = (PartialDate.On(last), field.Again);
        return
            from file in field.Standing is { } standing ? Standing(files, standing) : files.Where(f => EF.Parameter(field.Admitted).Contains(f.Id))
            join person in people.Lines() on file.PersonId equals person.Id
            select new FormRow
            {
                Id = file.Id,
                Sex = file.Sex == Sex.Female ? "female" : file.Sex == Sex.Male ? "male" : null,
                Standing = file.OfficialOn != null && file.OfficialOn <= onLast ? "official" : "probationary",
                Way = EF.Parameter(again).Contains(file.Id) ? "again" : "first",
                YouthUnion = youth && entries.Any(e => e.MemberId == file.Id && e.Kind == EntryKind.YouthUnion) ? "yes" : "",
                Exempt = exempt && cases.Any(c => c.MemberId == file.Id && c.Kind == ProcedureKind.Exemption && c.Outcome == CaseOutcome.Done && c.EffectiveOn <= last && (c.Until == null || c.Until >= last)) ? "yes" : "",
                BornOn = person.BornOn,
                AdmittedOn = file.DecidedOn,
                Occupation = file.Occupation,
                Schooling = file.Schooling,
                Profession = file.Profession,
                Theory = file.Theory,
                Ethnicity = ethnicity ? entries.Where(e => e.MemberId == file.Id && e.Kind == EntryKind.Ethnicity).Min(e => e.Content) : null,
                Religion = religion ? entries.Where(e => e.MemberId == file.Id && e.Kind == EntryKind.Religion).Min(e => e.Content) : null,
            };
    }

    private IQueryable<MemberFile> Standing(IQueryable<MemberFile> files, CountedMembers standing)
    {
        var (day, cells, besides) = (standing.Day, standing.Cells, standing.Besides);
        var stays = db.Set<CellStay>().AsNoTracking().Where(s => s.From <= day && (s.To == null || day < s.To));
        stays = cells is null ? stays
            : besides.Count == 0 ? stays.Where(s => EF.Parameter(cells).Contains(s.UnitId))
            : stays.Where(s => EF.Parameter(cells).Contains(s.UnitId) || EF.Parameter(besides).Contains(s.MemberId));
        return from stay in stays join file in files on stay.MemberId equals file.Id select file;
    }

    /// <summary>As <see cref="FormRow"/> names it; what no trait asks for may not be there.</summary>
    private static string Column(FormTrait trait) => trait switch
    {
        FormTrait.Age => "substr(\"BornOn\", 1, 4)",
        FormTrait.AdmittedIn => "substr(\"AdmittedOn\", 1, 4)",
        _ => $"\"{trait}\"",
    };

    private static IQueryable<FormValue> Values(IQueryable<FormRow> rows, FormTrait trait) => trait switch
    {
        FormTrait.Sex => rows.Select(static r => new FormValue { Id = r.Id, Value = r.Sex }),
        FormTrait.Standing => rows.Select(static r => new FormValue { Id = r.Id, Value = r.Standing }),
        FormTrait.Way => rows.Select(static r => new FormValue { Id = r.Id, Value = r.Way }),
        FormTrait.YouthUnion => rows.Select(static r => new FormValue { Id = r.Id, Value = r.YouthUnion }),
        FormTrait.Exempt => rows.Select(static r => new FormValue { Id = r.Id, Value = r.Exempt }),
        FormTrait.Occupation => rows.Select(static r => new FormValue { Id = r.Id, Value = r.Occupation }),
        FormTrait.Schooling => rows.Select(static r => new FormValue { Id = r.Id, Value = r.Schooling }),
        FormTrait.Profession => rows.Select(static r => new FormValue { Id = r.Id, Value = r.Profession }),
        FormTrait.Theory => rows.Select(static r => new FormValue { Id = r.Id, Value = r.Theory }),
        FormTrait.Ethnicity => rows.Select(static r => new FormValue { Id = r.Id, Value = r.Ethnicity }),
        _ => rows.Select(static r => new FormValue { Id = r.Id, Value = r.Religion }),
    };

    private sealed class FormRow
    {
        public MemberId Id { get; init; }

        public string? Sex { get; init; }

        public string? Standing { get; init; }

        public string? Way { get; init; }

        public string? YouthUnion { get; init; }

        public string? Exempt { get; init; }

        public PartialDate? BornOn { get; init; }

        public PartialDate AdmittedOn { get; init; }

        public string? Occupation { get; init; }

        public string? Schooling { get; init; }

        public string? Profession { get; init; }

        public string? Theory { get; init; }

        public string? Ethnicity { get; init; }

        public string? Religion { get; init; }
    }

    private sealed class FormValue
    {
        public MemberId Id { get; init; }

        public string? Value { get; init; }
    }

    private sealed class Counted
    {
        public string Trait { get; init; } = "";

        public string? Value { get; init; }

        public int Count { get; init; }
    }
}
