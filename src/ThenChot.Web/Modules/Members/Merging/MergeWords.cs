using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Merging;

namespace ThenChot.Web.Modules.Members.Merging;

/// <summary>How pages name the fields of a merge and what they say.</summary>
internal static class MergeWords
{
    public static string Name(MergeField field) => field switch
    {
        MergeField.Name => "Họ và tên",
        MergeField.Birth => "Ngày sinh",
        MergeField.Joining => "Vào Đảng",
        MergeField.Life => "Sinh hoạt ở chi bộ",
        MergeField.Card => MemberNumber.Label(NumberKind.Card),
        MergeField.Citizen => MemberNumber.Label(NumberKind.Citizen),
        MergeField.Sex => "Giới tính",
        MergeField.OtherName => "Tên gọi khác",
        MergeField.BirthPlace => "Nơi đăng ký khai sinh",
        MergeField.HomePlace => "Quê quán",
        MergeField.Residence => "Nơi ở",
        MergeField.Occupation => "Nghề nghiệp",
        MergeField.Schooling => "Giáo dục phổ thông",
        MergeField.Profession => "Chuyên môn, nghiệp vụ",
        _ => "Lý luận chính trị",
    };

    /// <summary>What the file says, line by line; none: not entered. Numbers come masked.</summary>
    public static IReadOnlyList<string> Lines(FileState of, MergeField field, string? masked, IReadOnlyDictionary<UnitId, string> units) => field switch
    {
        MergeField.Name => [of.FullName],
        MergeField.Birth => of.Born is { } born ? [born.Text] : [],
        MergeField.Joining =>
        [
            $"quyết định {Text(of.DecidedOn)}", .. of.CeremonyOn is { } held ? [$"lễ kết nạp {Text(held)}"] : Array.Empty<string>(), .. of.OfficialOn is { } day ? [$"chính thức {Text(day)}"] : Array.Empty<string>(),
            .. of.DeductedMonths > 0 ? [$"không tính tuổi đảng {VietnameseFormat.Number(of.DeductedMonths)} tháng"] : Array.Empty<string>(),
        ],
        MergeField.Life =>
        [
            .. of.Stays.Select(s => $"{units.GetValueOrDefault(UnitId.From(s.Unit), "chi bộ khác")}, từ {VietnameseFormat.Date(s.From)}"),
            .. of.LeftAs is { } kind && of.LeftOn is { } left ? [$"{MemberWords.Name(kind)} từ {VietnameseFormat.Date(left)}"] : Array.Empty<string>(),
        ],
        MergeField.Card or MergeField.Citizen => masked is null ? [] : [masked],
        MergeField.Sex => of.Particulars.Sex is { } sex ? [MemberWords.Name(sex)] : [],
        _ => of.Said(field) is { } said ? [said] : [],
    };

    private static string Text(string code) => PartialDate.Parse(code).Text;
}
