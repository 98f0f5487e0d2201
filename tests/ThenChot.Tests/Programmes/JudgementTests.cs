using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Programmes;
using static ThenChot.Tests.Programmes.SomeProgramme;

namespace ThenChot.Tests.Programmes;

public sealed class JudgementTests
{
    private static readonly DateOnly Today = Day(2023, 4, 19);

    [Fact]
    public void Three_steps_by_different_people_make_a_word_that_is_read()
    {
        var (proposer, checker, leader) = (Person(), Person(), Person());
        var judgement = Made(Propose(Today, proposer));
        Assert.Null(Judgement.InForce([judgement], Today));
        Assert.Equal("programmes.judgement-wrong-step", judgement.Confirm(JudgementWord.Met, "Sơ kết", null, leader, Today)!.Code);
        Assert.Equal("programmes.judgement-same-person", judgement.Check(JudgementWord.Met, null, proposer, Today)!.Code);
        Assert.Equal("programmes.reason-missing", judgement.Check(JudgementWord.BasicallyMet, null, checker, Today)!.Code);
        Assert.Null(judgement.Check(JudgementWord.BasicallyMet, "Còn hai đơn vị chưa có số liệu", checker, Today));
        Assert.Equal("programmes.judgement-same-person", judgement.Confirm(JudgementWord.Met, "Sơ kết", null, proposer, Today)!.Code);
        Assert.Equal("programmes.reason-missing", judgement.Confirm(JudgementWord.Met, "", null, leader, Today)!.Code);
        Assert.Null(judgement.Confirm(JudgementWord.BasicallyMet, "Hội nghị sơ kết thống nhất", null, leader, Today));
        Assert.Equal(JudgementWord.BasicallyMet, Judgement.InForce([judgement], Today)!.Word);
        Assert.Null(Judgement.InForce([judgement], Today.AddDays(-1)));
        Assert.Equal(JudgementWord.Exceeded, judgement.BandWord);
    }

    [Fact]
    public void Needs_a_reason_and_a_day_that_has_come()
    {
        Assert.Equal("programmes.future-date", Refused(Propose(Today.AddDays(1), null)));
        Assert.Equal("programmes.reason-missing", Refused(Judgement.Propose(Target().Id, Today, 2022, 80, new(null, ""), "r", JudgementWord.Met, " ", null, Today, Now)));
    }

    [Fact]
    public void Reading_at_a_day_never_shows_a_word_judged_later()
    {
        Prop.ForAll<ushort[], ushort>((offsets, read) =>
        {
            var judgements = offsets.Select(o => Confirmed(Day(2021, 1, 1).AddDays(o % 800))).ToList();
            var day = Day(2021, 1, 1).AddDays(read % 900);
            var seen = Judgement.InForce(judgements, day);
            return seen is null
                ? judgements.TrueForAll(j => j.JudgedOn > day)
                : seen.JudgedOn <= day && judgements.TrueForAll(j => j.JudgedOn > day || j.JudgedOn <= seen.JudgedOn);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Competing_claims_are_kept_and_one_of_a_year_is_adopted_with_a_reason()
    {
        var plan = Record("PAR INDEX", 2024, 92.75m);
        var newspaper = Record("PAR INDEX", 2024, 92.57m);
        var before = Record("PAR INDEX", 2023, 91.43m);
        Claim[] all = [plan, newspaper, before];

        Assert.Null(Claim.Adopt(all, before, "Một nguồn duy nhất", null, Day(2025, 6, 1)));
        Assert.Equal("programmes.reason-missing", Claim.Adopt(all, plan, "", null, Day(2025, 6, 9))!.Code);
        Assert.Null(Claim.Adopt(all, newspaper, "Số đầu tiên có được", null, Day(2025, 6, 1)));
        Assert.Null(Claim.Adopt(all, plan, "Khớp với mức tăng 1,32 đã công bố", null, Day(2025, 6, 9)));
        Assert.Equal("programmes.claim-already-adopted", Claim.Adopt(all, plan, "Lần nữa", null, Day(2025, 6, 9))!.Code);

        Assert.Equal([92.75m, 91.43m], all.Where(c => c.CountsOn(Day(2025, 7, 1))).Select(c => c.Reading(TargetMeasure.IndexValue)!.Value));
        Assert.False(plan.CountsOn(Day(2025, 1, 1)));
        Assert.Equal(3, all.Length);
    }

    [Fact]
    public void However_often_one_is_adopted_a_year_never_has_two()
    {
        Prop.ForAll<byte[]>(picks =>
        {
            Claim[] all = [.. Enumerable.Range(0, 6).Select(n => Record("PAR INDEX", 2022 + (n % 2), 80 + n))];
            foreach (var pick in picks)
            {
                Claim.Adopt(all, all[pick % 6], "lý do", null, Day(2024, 6, 1));
            }

            return all.Where(c => c.CountsOn(Day(2025, 1, 1))).CountBy(c => c.Year).All(y => y.Value == 1);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_claim_belongs_to_its_reference_year_and_says_something()
    {
        Assert.Equal("programmes.claim-empty", Refused(Claim.Record("SIPAS", 2022, "Bộ Nội vụ", Day(2023, 4, 1), null, null, null, null, null, null, Today, Now)));
        Assert.Equal("programmes.claim-published-too-early", Refused(Claim.Record("SIPAS", 2023, "Bộ Nội vụ", Day(2022, 4, 1), 90, null, null, null, null, null, Today, Now)));
    }

    private static Claim Record(string index, int year, decimal value) =>
        Made(Claim.Record("PAR INDEX", year, "Bộ Nội vụ", Day(year + 1, 4, 1), value, null, null, null, null, null, Day(2025, 12, 1), Now));

    private static Outcome<Judgement> Propose(DateOnly on, PersonId? by) =>
        Judgement.Propose(Target().Id, on, 2022, 80, new(JudgementWord.Exceeded, "80 so với 75"), "target-bands-default", JudgementWord.Met, "Số liệu năm 2022", by, Today, Now);

    private static Judgement Confirmed(DateOnly on)
    {
        var judgement = Made(Judgement.Propose(Target().Id, on, null, null, new(null, ""), "r", JudgementWord.Met, "lý do", null, on, Now));
        judgement.Check(JudgementWord.Met, null, null, on);
        judgement.Confirm(JudgementWord.Met, "lý do", null, null, on);
        return judgement;
    }
}
