using ThenChot.Domain.Reports;
using static ThenChot.Tests.Reports.SomeReview;

namespace ThenChot.Tests.Reports;

public sealed class ReportTests
{
    private static readonly Signature Signature = new("125-BC/TU", new DateOnly(2023, 4, 20), "Người ký", "Bí thư", null);

    [Fact]
    public void Refuses_a_report_without_name_programme_or_with_days_reversed()
    {
        var unit = new ReportUnit(Id.New<UnitId>(Now), "TP", "Thành ủy");
        Assert.Equal("reports.name-missing", Refused(Domain.Reports.Report.Open(" báo cáo ", Outline(), "v1", null, unit, AsOf, AsOf, Now)));
        Assert.Equal("reports.as-of-before-start", Refused(Domain.Reports.Report.Open("A", Outline(), "v1", null, unit, AsOf, AsOf.AddDays(-1), Now)));
        var programme = Outline() with { Subject = OutlineSubject.Programme };
        Assert.Equal("reports.programme-missing", Refused(Domain.Reports.Report.Open("A", programme, "v1", null, unit, AsOf, AsOf, Now)));
    }

    [Fact]
    public void Drafts_are_numbered_one_after_another_and_an_unchanged_one_is_refused()
    {
        var report = Report();
        var first = Made(report.Freeze(Content(), null, "A", Now));
        Assert.Equal("reports.nothing-changed", Refused(report.Freeze(Content(), first, "A", Now.AddHours(1))));
        var second = Made(report.Freeze(Content(2378), first, "A", Now.AddHours(2)));

        Assert.Equal((1, 2, 2), (first.Number, second.Number, report.LastDraft));
    }

    [Fact]
    public void Each_writing_keeps_the_earlier_text()
    {
        var report = Report();
        var first = Made(report.Write(Outline(), "II", "  Một\r\nHai ", null, "A", Now));
        var second = Made(report.Write(Outline(), "II", null, first, "B", Now));

        Assert.Equal((1, "Một\nHai"), (first.Number, first.Text));
        Assert.Equal((2, ""), (second.Number, second.Text));
    }

    [Fact]
    public void Text_is_refused_in_a_heading_in_an_unknown_section_and_about_an_unknown_figure()
    {
        var report = Report();
        Assert.Equal("reports.no-such-section", Refused(report.Write(Outline(), "I", "x", null, "A", Now)));
        Assert.Equal("reports.no-such-section", Refused(report.Write(Outline(), "IX", "x", null, "A", Now)));
        Assert.Equal("reports.unknown-figure", Refused(report.Write(Outline(), "II", "có {khong_co}", null, "A", Now)));
        Assert.Equal("reports.narrative-too-long", Refused(report.Write(Outline(), "II", new string('a', Narrative.LongestText + 1), null, "A", Now)));
        Made(report.Write(Outline(), "II", "có {reprimanded}", null, "A", Now));
    }

    [Fact]
    public void After_signing_nothing_changes_any_more()
    {
        var report = Report();
        var draft = Made(report.Freeze(Content(), null, "A", Now));
        var signed = Made(report.Sign(draft, Signature, "Văn thư", new DateOnly(2023, 5, 1), Now));

        Assert.Equal((draft.Id, "125-BC/TU", ReportState.Promulgated), (signed.SnapshotId, signed.RegisterNumber, report.State));
        Assert.Equal("reports.already-signed", Refused(report.Freeze(Content(1), draft, "A", Now)));
        Assert.Equal("reports.already-signed", Refused(report.Write(Outline(), "II", "x", null, "A", Now)));
        Assert.Equal("reports.already-signed", Refused(report.Sign(draft, Signature, "A", new DateOnly(2023, 5, 1), Now)));
    }

    [Fact]
    public void Refuses_a_signature_of_another_report_too_early_in_the_future_or_incomplete()
    {
        var report = Report();
        var draft = Made(report.Freeze(Content(), null, "A", Now));
        var today = new DateOnly(2023, 5, 1);
        Assert.Equal("reports.other-report", Refused(Report().Sign(draft, Signature, "A", today, Now)));
        Assert.Equal("reports.signed-before-as-of", Refused(report.Sign(draft, Signature with { SignedOn = AsOf.AddDays(-1) }, "A", today, Now)));
        Assert.Equal("reports.signed-in-future", Refused(report.Sign(draft, Signature with { SignedOn = today.AddDays(1) }, "A", today, Now)));
        Assert.Equal("reports.signature-incomplete", Refused(report.Sign(draft, Signature with { Signer = " " }, "A", today, Now)));
        Assert.Equal(ReportState.Drafting, report.State);
    }

    [Theory]
    [InlineData(0, 0, 0, UnitGroup.NotAsked)]
    [InlineData(9, 9, 9, UnitGroup.Good)]
    [InlineData(10, 10, 9, UnitGroup.Good)]
    [InlineData(9, 9, 8, UnitGroup.NeedsPressing)]
    [InlineData(10, 9, 9, UnitGroup.NeedsPressing)]
    [InlineData(10, 8, 5, UnitGroup.NeedsPressing)]
    [InlineData(10, 7, 7, UnitGroup.Slow)]
    [InlineData(10, 10, 4, UnitGroup.Slow)]
    public void Units_are_grouped_by_completeness_and_timeliness(int asked, int accepted, int onTime, UnitGroup group)
    {
        var grouping = new UnitGrouping { GoodCompletenessPercent = 100, GoodTimelinessPercent = 90, SlowCompletenessPercent = 80, SlowTimelinessPercent = 50 };

        Assert.Equal(group, grouping.Of(asked, accepted, onTime));
    }

    [Fact]
    public void Text_is_cut_into_words_and_figures()
    {
        var paragraphs = NarrativeText.Paragraphs("Kiểm tra {a} lượt,\n\n giám sát {b}.");

        Assert.Equal(2, paragraphs.Count);
        Assert.Equal([new("Kiểm tra ", null), new(null, "a"), new(" lượt,", null)], paragraphs[0]);
        Assert.Equal(["a", "b"], NarrativeText.CodesIn("{a} {b} {a} { } {x y}"));
        Assert.Empty(NarrativeText.Paragraphs(null));
    }

    [Fact]
    public void Faults_of_an_outline_are_named()
    {
        Assert.Empty(Outline().Faults());
        var broken = Outline() with
        {
            Sections =
            [
                .. Outline().Sections,
                new OutlineSection { Code = "II", Draft = "{khong_co}" },
                new OutlineSection { Code = "PL9", Kind = SectionKind.Grid, Columns = ["A"], Rows = [new OutlineRow { Label = "x", Codes = ["a", "b"] }] },
            ],
        };

        Assert.Equal(3, broken.Faults().Count);
    }
}
