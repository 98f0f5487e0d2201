using ThenChot.Domain.Documents;

namespace ThenChot.Tests.Documents;

public sealed class DocumentTests
{
    [Theory]
    [InlineData("01-CTr/TU", "2016-04-26", "T2015-2020")]
    [InlineData("01-CTr/TU", "2021-03-17", "T2020-2025")]
    [InlineData("03-CTr/TU", "2025-12-20", "T2025-2030")]
    [InlineData("01-CTr/TU", "2025-10-17", "T2020-2025")]
    [InlineData("01-CTr/TU", "2025-10-18", "T2025-2030")]
    [InlineData("262-QĐ/TW", "2014-10-08", "T2011-2016")]
    [InlineData("262-QĐ/TW", "2025-02-03", "T2021-2026")]
    [InlineData("26-TB/BCĐ", "2023", "T2020-2025")]
    [InlineData("26-TB/BCĐ", "2025", null)]
    [InlineData("28-NQ/TW", null, null)]
    [InlineData("307/KH-UBND", "2025-11-17", "2025")]
    [InlineData("42/2014/QĐ-TTg", null, "2014")]
    public void Numbers_run_through_a_term_or_a_year(string symbol, string? day, string? series)
    {
        var number = SomeLaw.Now.Read(symbol)!.Number;
        Assert.Equal(series, SomeLaw.Now.Terms.SeriesOf(number, day is null ? null : PartialDate.Parse(day)));
    }

    [Fact]
    public void Registers_in_the_canonical_form()
    {
        var document = SomeLaw.Document(symbol: "số: 24 - ct/tư", issuer: "  Ban Thường vụ  Thành uỷ ");
        Assert.Equal("24-CT/TU", document.Symbol);
        Assert.Equal("ban thuong vu thanh uy", document.IssuerKey);
        Assert.Equal("T2020-2025", document.Series);
        Assert.Equal(DocumentLevel.City, document.Level);
        Assert.Contains("tang cuong ky cuong", document.SearchKey, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chỉ thị 24", "Chỉ thị", "documents.symbol-unreadable")]
    [InlineData("24-CT/TU", "Kế hoạch", "documents.type-does-not-match")]
    [InlineData("04-QĐ/TU", "Nghị quyết", "documents.type-does-not-match")]
    public void Refuses_a_symbol_that_is_none_or_of_another_type(string symbol, string type, string code) =>
        Assert.Equal(code, Why(SomeLaw.Content(symbol, type)));

    [Theory]
    [InlineData("Quy định")]
    [InlineData("quyết định")]
    public void One_code_stands_for_two_types(string type) =>
        Assert.Equal(type, SomeLaw.Document("04-QĐ/TU", type).TypeName, ignoreCase: true);

    [Fact]
    public void Type_without_known_code_takes_any_symbol() =>
        Assert.Equal("Chương trình hành động", SomeLaw.Document("05-CTHĐX/TU", "Chương trình hành động").TypeName);

    [Fact]
    public void Refuses_days_in_the_wrong_order()
    {
        Assert.Equal("documents.issued-in-future", Why(SomeLaw.Content(on: "2023-12-29")));
        Assert.Equal("documents.in-force-before-issue", Why(SomeLaw.Content() with { InForceFrom = new(2023, 8, 6) }));
        Assert.Equal("documents.ends-before-it-begins", Why(SomeLaw.Content() with { InForceTo = new(2023, 8, 7) }));
        Assert.Null(Why(SomeLaw.Content() with { InForceFrom = new(2023, 8, 7), InForceTo = new(2023, 8, 8) }));
    }

    [Theory]
    [InlineData("2023-08-06", ForceState.NotYet)]
    [InlineData("2023-08-07", ForceState.InForce)]
    [InlineData("2024-01-01", ForceState.Ended)]
    public void Force_is_read_on_a_day(string day, ForceState state)
    {
        var document = SomeLaw.Made(SomeLaw.Content() with { InForceTo = new(2024, 1, 1) });
        Assert.Equal(state, document.ForceOn(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null));
    }

    [Fact]
    public void Replacement_ends_force_from_its_day_on()
    {
        var document = SomeLaw.Document();
        var replaced = new DateOnly(2023, 10, 1);
        Assert.Equal(ForceState.InForce, document.ForceOn(replaced.AddDays(-1), replaced));
        Assert.Equal(ForceState.Replaced, document.ForceOn(replaced, replaced));
        Assert.Equal(ForceState.Unknown, SomeLaw.Document(on: null).ForceOn(replaced, null));
        Assert.Equal(ForceState.Unknown, SomeLaw.Document(on: "2023").ForceOn(replaced, null));
        Assert.Equal(ForceState.InForce, SomeLaw.Document(on: "2023").ForceOn(new(2023, 12, 31), null));
    }

    [Fact]
    public void Links_point_back_in_time_and_never_to_themselves()
    {
        var (directive, plan) = (SomeLaw.Document(), SomeLaw.Document("171-KH/TU", "Kế hoạch", "Thành ủy", "2023-08-14"));
        Assert.True(DocumentLink.Between(plan, directive, DocumentLinkKind.Implements).TryGet(out _, out _));
        Assert.False(DocumentLink.Between(directive, plan, DocumentLinkKind.Implements).TryGet(out _, out var later));
        Assert.Equal("documents.linked-to-later", later!.Code);
        Assert.False(DocumentLink.Between(plan, plan, DocumentLinkKind.Replaces).TryGet(out _, out var self));
        Assert.Equal("documents.linked-to-itself", self!.Code);
        Assert.True(DocumentLink.Between(SomeLaw.Document(on: null), plan, DocumentLinkKind.Replaces).TryGet(out _, out _));
    }

    private static string? Why(DocumentContent content) =>
        Document.Register(Id.New<DocumentId>(DateTimeOffset.UnixEpoch), content, SomeLaw.Now, SomeLaw.Today).TryGet(out _, out var why) ? null : why.Code;
}
