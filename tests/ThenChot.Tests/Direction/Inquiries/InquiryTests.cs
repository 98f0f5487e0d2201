using ThenChot.Domain.Direction.Inquiries;
using static ThenChot.Tests.Direction.SomeWork;

namespace ThenChot.Tests.Direction.Inquiries;

/// <summary>Đợt báo cáo: what may be asked, what is read from what was typed, and the steps of an answer.</summary>
public sealed class InquiryTests
{
    [Theory]
    [InlineData(InquiryFieldKind.Number, "1.234,5", "1234.5", "1.234,5")]
    [InlineData(InquiryFieldKind.Number, "0", "0", "0")]
    [InlineData(InquiryFieldKind.Day, "7/5/2023", "2023-05-07", "07/05/2023")]
    [InlineData(InquiryFieldKind.YesNo, "no", "no", "không")]
    [InlineData(InquiryFieldKind.Text, "=1+1", "=1+1", "=1+1")]
    public void Each_kind_is_stored_and_shown_its_own_way(InquiryFieldKind kind, string typed, string stored, string shown)
    {
        Assert.Equal(stored, Made(InquiryFieldKinds.Read(kind, typed)));
        Assert.Equal(shown, InquiryFieldKinds.Show(kind, stored));
    }

    [Theory]
    [InlineData(InquiryFieldKind.Number, "mười hai", "direction.not-a-number")]
    [InlineData(InquiryFieldKind.Day, "31/02/2023", "direction.not-a-day")]
    [InlineData(InquiryFieldKind.YesNo, "có lẽ", "direction.not-yes-or-no")]
    public void What_is_not_of_the_kind_is_refused(InquiryFieldKind kind, string typed, string why) => Assert.Equal(why, Refused(InquiryFieldKinds.Read(kind, typed)));

    [Fact]
    public void A_round_asks_something_of_somebody_by_a_day_to_come()
    {
        Assert.Equal("direction.text-missing", Refused(Open(name: " ")));
        Assert.Equal("direction.due-before-assigned", Refused(Open(due: Today.AddDays(-1))));
        Assert.Equal("direction.field-count", Refused(Open(fields: [])));
        Assert.Equal("direction.nobody-asked", Refused(Open(units: [])));
        Assert.Equal("direction.columns-missing", Refused(Open(fields: [new("Danh sách", InquiryFieldKind.Rows, true, " ; ")])));
        Assert.Equal("direction.column-repeated", Refused(Open(fields: [new("Danh sách", InquiryFieldKind.Rows, true, "Tên; tên (số)")])));
        Assert.Equal("direction.field-unnamed", Refused(Open(fields: [new(" ", InquiryFieldKind.Text, true, "Tên")])));
    }

    [Fact]
    public void Columns_are_read_with_their_kinds_and_written_back_the_same()
    {
        var inquiry = Made(Open(fields: [new("Danh sách", InquiryFieldKind.Rows, true, "Họ tên; Số tiền (số); Ngày (ngày); Đã xong (có/không)")]));
        var columns = inquiry.ColumnsOf(inquiry.Asked[0].Id);
        Assert.Equal([InquiryFieldKind.Text, InquiryFieldKind.Number, InquiryFieldKind.Day, InquiryFieldKind.YesNo], columns.Select(c => c.Kind));
        Assert.Equal("Họ tên; Số tiền (số); Ngày (ngày); Đã xong (có/không)", InquiryField.Typed(columns));
    }

    [Fact]
    public void Empty_lines_close_up_and_an_emptied_field_is_no_answer()
    {
        var (inquiry, answer) = Started();
        var (name, sum) = (Column(inquiry, 0), Column(inquiry, 1));
        Assert.Empty(answer.Fill(inquiry, [new(Field(inquiry, 0), 0, "5"), new(name, 2, "A"), new(name, 4, "B"), new(sum, 4, "7")], Now));
        Assert.Equal(2, answer.LinesOf(inquiry.ColumnsOf(inquiry.Asked[1].Id)));
        Assert.Equal(("B", "7"), (answer.ValueOf(name, 2)!.Text, answer.ValueOf(sum, 2)!.Text));
        Assert.Empty(answer.Fill(inquiry, [new(name, 1, "A")], Now));
        Assert.Null(answer.ValueOf(Field(inquiry, 0)));
        Assert.Equal(1, answer.LinesOf(inquiry.ColumnsOf(inquiry.Asked[1].Id)));
    }

    [Fact]
    public void One_wrong_cell_writes_nothing()
    {
        var (inquiry, answer) = Started();
        var fault = Assert.Single(answer.Fill(inquiry, [new(Field(inquiry, 0), 0, "nhiều"), new(Column(inquiry, 0), 1, "A")], Now));
        Assert.Equal("direction.not-a-number", fault.Why.Code);
        Assert.Null(answer.SavedAt);
        Assert.Empty(answer.Values);
    }

    [Fact]
    public void An_answer_goes_out_whole_and_where_asked_signed()
    {
        var (inquiry, answer) = Started(signed: true);
        Assert.Equal("direction.answers-missing", answer.Send(inquiry, "A", Today)!.Code);
        answer.Fill(inquiry, [new(Field(inquiry, 0), 0, "0")], Now);
        Allowed(answer.Send(inquiry, "A", Today));
        Assert.Equal((SubmissionState.AwaitingSignature, false), (answer.State, answer.IsIn));
        Assert.Equal("direction.answer-state", answer.Receive("C", Now)!.Code);
        Allowed(answer.SignOff(inquiry, "B", Today));
        Assert.Equal((SubmissionState.Sent, "B"), (answer.State, answer.SentBy));
        Assert.Equal("direction.text-missing", answer.Return(inquiry, " ", Today)!.Code);
        Allowed(answer.Return(inquiry, "Thiếu phường 2", Today));
        Assert.True(answer.IsEditable);
        Allowed(answer.Send(inquiry, "A", Today));
        Allowed(answer.Withdraw(inquiry));
        Allowed(answer.Send(inquiry, "A", Today));
        Allowed(answer.SignOff(inquiry, "B", Today));
        Allowed(answer.Receive("C", Now));
        Assert.Equal("direction.answer-state", answer.Withdraw(inquiry)!.Code);
    }

    [Fact]
    public void After_the_end_nothing_comes_in_and_a_late_answer_stays_late()
    {
        var (inquiry, answer) = Started();
        answer.Fill(inquiry, [new(Field(inquiry, 0), 0, "1")], Now);
        Assert.Equal((false, true), (answer.IsLate(Due, Due), answer.IsLate(Due, Due.AddDays(1))));
        Allowed(inquiry.Close(Today));
        Assert.Equal("direction.inquiry-closed", answer.Send(inquiry, "A", Today)!.Code);
        Assert.Equal("direction.inquiry-closed", inquiry.Close(Today)!.Code);
    }

    private static (Inquiry Inquiry, InquiryAnswer Answer) Started(bool signed = false)
    {
        var inquiry = Made(Open(signed: signed));
        return (inquiry, inquiry.Answers[0]);
    }

    private static InquiryFieldId Field(Inquiry inquiry, int at) => inquiry.Asked[at].Id;

    private static InquiryFieldId Column(Inquiry inquiry, int at) => inquiry.ColumnsOf(inquiry.Asked[1].Id)[at].Id;

    private static Outcome<Inquiry> Open(string name = "Thiệt hại do mưa", DateOnly? due = null, bool signed = false, IReadOnlyList<InquiryFieldTerms>? fields = null, IEnumerable<UnitId>? units = null) => Inquiry.Open(
        Unit(), new(name, null, due ?? Due, signed), fields ?? [new("Số nhà ngập", InquiryFieldKind.Number, true, null), new("Điểm ngập", InquiryFieldKind.Rows, false, "Tên; Số hộ (số)")], units ?? [Unit()], Today, Now);
}
