using System.Text.Json;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Merging;

namespace ThenChot.Tests.Members.Merging;

/// <summary>Two files become one and two again, whatever they said and whichever fields were chosen.</summary>
public sealed class FileMergeTests
{
    private const int Pairs = 3_000;
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
    private static readonly MemberTerms Terms = new(12, ["cell"], [8, 12], [9, 12]);
    private static readonly MergeNote Note = new("Nguyễn Gộp", "Đối chiếu lý lịch", Today, Now);
    private static readonly string[] Names = ["Nguyễn Thị Thuý", "Nguyễn Thị Thúy", "NGUYỄN THỊ THÚY", "Trần Văn Ân"];

    [Fact]
    public void Random_files_merged_by_random_choices_and_taken_apart_are_exactly_what_they_were()
    {
        var (merged, refused) = (0, 0);
        foreach (var dice in Enumerable.Range(1, Pairs).Select(seed => new Random(seed)))
        {
            var (kept, retired) = (Side(dice), Side(dice));
            var chosen = Enum.GetValues<MergeField>().Where(_ => dice.Next(2) == 0).ToHashSet();
            if (!FileMerge.Make(kept, retired, chosen, retired.State, Note, Terms).TryGet(out var made, out _))
            {
                // Dates and stays that do not fit together are refused, and then nothing has changed.
                Same(kept.State, StateOf(kept));
                Same(retired.State, StateOf(retired));
                refused++;
                continue;
            }

            foreach (var field in Enum.GetValues<MergeField>())
            {
                Assert.True(made.States.After.Agrees(field, chosen.Contains(field) ? retired.State : kept.State), $"{field}");
            }

            Assert.Empty(retired.File.Stays);
            Assert.Null(retired.File.CardKey ?? retired.File.CitizenKey);
            var read = JsonSerializer.Deserialize<MergeStates>(JsonSerializer.Serialize(made.States))!;
            Assert.Empty(FileMerge.EditedSince(read, StateOf(kept with { State = read.After })));
            Assert.True(made.Merge.TakeApart(kept.File, retired.File, read, StateOf(kept with { State = read.After }), Note).TryGet(out var back, out var why), why?.Sentence);
            Same(kept.State, back);
            Same(kept.State, StateOf(kept));
            Same(retired.State, StateOf(retired));
            Assert.Null(retired.File.MergedIntoId);
            merged++;
        }

        Assert.True(merged > Pairs / 4 && refused > Pairs / 50, $"{merged} {refused}");
    }

    [Fact]
    public void What_was_edited_after_the_merge_stays_with_the_kept_file_and_the_rest_returns()
    {
        var (kept, retired) = (Side(new Random(3), "Lê Giữ"), Side(new Random(4), "Lê Gộp"));
        var made = Made(kept, retired, MergeField.HomePlace, MergeField.Occupation);
        Assert.Null(kept.File.Describe(kept.File.Particulars with { Residence = "Phố mới", HomePlace = "Xã sửa sau" }));
        var now = StateOf(kept);
        Assert.Equal([MergeField.HomePlace, MergeField.Residence], FileMerge.EditedSince(made.States, now));
        Assert.True(made.Merge.TakeApart(kept.File, retired.File, made.States, now, Note).TryGet(out _, out _));
        Assert.Equal(kept.State.Particulars with { Residence = "Phố mới", HomePlace = "Xã sửa sau" }, kept.File.Particulars);
        Same(retired.State, StateOf(retired));
        Assert.Equal("members.apart-already", Refused(made.Merge.TakeApart(kept.File, retired.File, made.States, now, Note)));
    }

    [Fact]
    public void A_member_who_lived_on_is_not_taken_apart_by_the_machine()
    {
        var (kept, retired) = (Side(new Random(3), "Lê Giữ"), Side(new Random(4), "Lê Gộp"));
        var made = Made(kept, retired);
        var cell = new CellPlace(new UnitId(Guid.CreateVersion7()), "Chi bộ mới", "cell", new DateSpan(new(2000, 1, 1), null));
        Assert.Null(kept.File.Place(cell, Today, Terms, Today));
        Assert.Equal("members.lived-on-since-merge", Refused(made.Merge.TakeApart(kept.File, retired.File, made.States, StateOf(kept), Note)));
        Assert.NotNull(retired.File.MergedIntoId);
    }

    [Fact]
    public void Without_a_reason_or_a_second_time_nothing_is_merged()
    {
        var (kept, retired, third) = (Side(new Random(3)), Side(new Random(4)), Side(new Random(5)));
        Assert.Equal("members.merge-unexplained", Refused(FileMerge.Make(kept, retired, new HashSet<MergeField>(), retired.State, Note with { Reason = " " }, Terms)));
        Assert.Equal("members.merged-already", Refused(FileMerge.Make(kept, kept, new HashSet<MergeField>(), kept.State, Note, Terms)));
        Made(kept, retired);
        Assert.Equal("members.merged-already", Refused(FileMerge.Make(third, retired, new HashSet<MergeField>(), retired.State, Note, Terms)));
    }

    [Theory]
    [InlineData("Nguyễn Thị Thuý", "1975", "NGUYỄN THỊ THÚY", "1975-03-19", true)]
    [InlineData("Nguyễn Thị Thúy", "1975-03", "Nguyễn Thị Thúy", "1975-03-19", true)]
    [InlineData("Nguyễn Thị Thúy", null, "Nguyễn Thị Thúy", "1975-03-19", true)]
    [InlineData("Nguyễn Thị Thúy", "1975-04", "Nguyễn Thị Thúy", "1975-03-19", false)]
    [InlineData("Nguyễn Thị Thúy", "1975", "Nguyễn Thị Thủy Tiên", "1975", false)]
    public void Names_are_alike_but_for_marks_and_partial_dates_must_not_contradict(string one, string? born, string other, string? bornToo, bool alike)
    {
        var (a, b) = (new FileState(one, born, "2000", null, null), new FileState(other, bornToo, "2000", null, null));
        Assert.Equal(alike, Likeness.Of(a, b) is not null);
        Assert.Equal(alike, Likeness.Of(b, a) is not null);
    }

    [Fact]
    public void What_speaks_against_one_person_is_said_too()
    {
        var one = new FileState("Đỗ Hai", "1980", "2001", null, null) { CitizenKey = "a", Particulars = new(Sex.Male) };
        var other = new FileState("Đỗ Hai", "1980", "2004", null, null) { CitizenKey = "b", Particulars = new(Sex.Female) };
        Assert.Equal(["ngày vào Đảng khác nhau", "hai số định danh khác nhau", "giới tính khác nhau"], Likeness.Of(one, other)!.Against);
    }

    private static (FileMerge Merge, MergeStates States) Made(MergeSide kept, MergeSide retired, params MergeField[] chosen)
    {
        Assert.True(FileMerge.Make(kept, retired, chosen.ToHashSet(), retired.State, Note, Terms).TryGet(out var made, out var why), why?.Sentence);
        return made;
    }

    private static string? Refused<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out _, out var why) ? null : why.Code;

    /// <summary>The person is not part of the file: name and birth date are taken from the state.</summary>
    private static FileState StateOf(MergeSide side) => side.File.State(side.State.FullName, side.State.Born);

    private static void Same(FileState expected, FileState actual)
    {
        Assert.All(Enum.GetValues<MergeField>(), field => Assert.True(expected.Agrees(field, actual), $"{field}"));
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
    }

    private static MergeSide Side(Random dice, string? name = null)
    {
        var decided = new DateOnly(dice.Next(1990, 2015), dice.Next(1, 13), dice.Next(1, 29));
        var dates = new MemberDates(dice.Next(3) == 0 ? new PartialDate(decided.Year) : PartialDate.On(decided), dice.Next(2) == 0 ? null : PartialDate.On(decided.AddDays(20)), dice.Next(4) == 0 ? null : PartialDate.On(decided.AddYears(2)));
        Assert.True(MemberFile.Open(new PersonId(Guid.CreateVersion7()), null, dates, Terms, Cell(dice), decided.AddDays(400 + dice.Next(800)), Today, Now).TryGet(out var file, out var why), why?.Sentence);
        for (var moves = dice.Next(4); moves > 0; moves--)
        {
            file.Place(Cell(dice), file.Stays.Max(s => s.From).AddDays(1 + dice.Next(900)), Terms, Today);
        }

        if (dice.Next(4) == 0)
        {
            file.Leave(LeavingKind.MovedAway, file.Stays.Max(s => s.From).AddDays(1 + dice.Next(900)), Today);
        }

        string? Text(string of) => dice.Next(3) == 0 ? null : $"{of} {dice.Next(3)}";
        Assert.Null(file.Describe(new MemberParticulars(dice.Next(3) == 0 ? null : (Sex)dice.Next(2)) { OtherName = Text("Tên"), BirthPlace = Text("Nơi"), HomePlace = Text("Quê"), Residence = Text("Phố"), Occupation = Text("Nghề"), Schooling = Text("12/12"), Profession = Text("Ngành"), Theory = Text("Cao cấp") }));
        Assert.Null(file.Correct(file.Dates, null, dice.Next(3) == 0 ? 6 : 0, "Gián đoạn", Terms, Today));
        foreach (var kind in Enum.GetValues<NumberKind>().Where(_ => dice.Next(2) == 0))
        {
            file.Number(kind, $"sealed{dice.Next()}", $"key{dice.Next()}");
        }

        return new MergeSide(file, file.State(name ?? Names[dice.Next(Names.Length)], dice.Next(3) == 0 ? null : new PartialDate(1970, dice.Next(2) == 0 ? null : 5)));
    }

    private static CellPlace Cell(Random dice) => new(new UnitId(new Guid(dice.Next(1, 9), 0, 0, new byte[8])), "Chi bộ", "cell", new DateSpan(new(1980, 1, 1), null));
}
