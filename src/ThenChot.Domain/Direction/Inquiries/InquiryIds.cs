namespace ThenChot.Domain.Direction.Inquiries;

/// <summary>Đợt báo cáo.</summary>
public readonly record struct InquiryId(Guid Value) : IId<InquiryId>
{
    public static InquiryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một mục hỏi của đợt báo cáo.</summary>
public readonly record struct InquiryFieldId(Guid Value) : IId<InquiryFieldId>
{
    public static InquiryFieldId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Trả lời của một đơn vị.</summary>
public readonly record struct InquiryAnswerId(Guid Value) : IId<InquiryAnswerId>
{
    public static InquiryAnswerId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
