namespace ThenChot.Tests.Votes;

/// <summary>
/// Three published votes as newspapers printed them: Hà Nội on 03/12/2014 (truncated, of all members), Hà Nội on 06/12/2023 (rounded, of those present), the National
/// Assembly on 25/10/2018 (rounded, of all deputies). What was not printed is empty. After the columns of a tally: the three shares, the gap, and whether the
/// share of high marks was printed so.
/// </summary>
internal static class GoldenRows
{
    public const string Head = "post,post_no,high,medium,low,base,base_kind,rounding,high_pct,medium_pct,low_pct,gap,printed";

    public const string Hanoi2014 = """
        Chủ tịch UBND TP,,67,23,1,94,all_members,truncated,71.27,24.46,1.06,3,yes
        Chủ tịch HĐND TP,,84,7,0,94,all_members,truncated,89.36,7.44,0.00,3,yes
        Giám đốc Công an TP,,72,15,4,94,all_members,truncated,76.59,15.95,4.25,3,yes
        Phó Chủ tịch HĐND TP,,50,32,8,94,all_members,truncated,53.19,34.04,8.51,4,
        Phó Chủ tịch UBND TP,1,59,26,6,94,all_members,truncated,62.76,27.65,6.38,3,
        Trưởng Ban Kinh tế - Ngân sách HĐND,,56,28,6,94,all_members,truncated,59.57,29.78,6.38,4,
        Trưởng Ban Pháp chế HĐND,,64,21,6,94,all_members,truncated,68.08,22.34,6.38,3,
        Phó Chủ tịch UBND TP,2,63,24,4,94,all_members,truncated,67.02,25.53,4.25,3,
        Giám đốc Sở Kế hoạch và Đầu tư,,40,33,18,94,all_members,truncated,42.55,35.10,19.14,3,
        Trưởng Ban Văn hóa - Xã hội HĐND,,35,46,10,94,all_members,truncated,37.23,48.93,10.63,3,
        """;

    public const string Hanoi2023 = """
        Tư lệnh Bộ Tư lệnh Thủ đô (Ủy viên UBND),,83,5,0,88,present,rounded,94.32,5.68,0.00,0,yes
        Chủ tịch HĐND TP,,82,5,1,88,present,rounded,93.18,5.68,1.14,0,yes
        Phó Chủ tịch UBND TP,1,81,7,0,88,present,rounded,92.05,7.95,0.00,0,yes
        Phó Chủ tịch Thường trực HĐND TP,,78,,,88,present,rounded,88.64,,,,
        Chủ tịch UBND TP,,75,8,4,88,present,rounded,85.23,9.09,4.55,1,yes
        Phó Chủ tịch UBND TP,2,70,,4,88,present,rounded,79.55,,4.55,,yes
        Phó Chủ tịch UBND TP,3,68,,7,88,present,rounded,77.27,,7.95,,yes
        Phó Chủ tịch UBND TP,4,62,,4,88,present,rounded,70.45,,4.55,,yes
        Phó Chủ tịch UBND TP,5,59,,5,88,present,rounded,67.05,,5.68,,yes
        Giám đốc Sở Văn hóa và Thể thao,,48,,,88,present,rounded,54.55,,,,yes
        """;

    public const string Assembly2018 = """
        Phó Chủ tịch nước,,323,146,6,485,all_members,rounded,66.60,30.10,1.24,10,yes
        Chủ tịch Quốc hội,,437,34,4,485,all_members,rounded,90.10,7.01,0.82,10,yes
        Phó Chủ tịch Thường trực Quốc hội,,372,91,11,485,all_members,rounded,76.70,18.76,2.27,11,yes
        Phó Chủ tịch Quốc hội,1,374,92,9,485,all_members,rounded,77.11,18.97,1.86,10,yes
        Phó Chủ tịch Quốc hội,2,327,135,13,485,all_members,rounded,67.42,27.84,2.68,10,yes
        Phó Chủ tịch Quốc hội,3,362,102,7,485,all_members,rounded,74.64,21.03,1.44,14,yes
        Chủ nhiệm Ủy ban Về các vấn đề xã hội,,210,232,32,485,all_members,rounded,43.30,47.84,6.60,11,yes
        "Chủ nhiệm Ủy ban Văn hóa, Giáo dục, Thanh niên, Thiếu niên và Nhi đồng",,326,146,2,485,all_members,rounded,67.22,30.10,0.41,11,yes
        Chủ tịch Hội đồng Dân tộc,,290,181,3,485,all_members,rounded,59.79,37.32,0.62,11,yes
        "Chủ nhiệm Ủy ban Khoa học, Công nghệ và Môi trường",,276,176,22,485,all_members,rounded,56.91,36.29,4.54,11,yes
        Chủ nhiệm Ủy ban Pháp luật,,317,145,12,485,all_members,rounded,65.36,29.90,2.47,11,yes
        Chủ nhiệm Ủy ban Đối ngoại,,330,139,5,485,all_members,rounded,68.04,28.66,1.03,11,yes
        Chủ nhiệm Ủy ban Tài chính - Ngân sách,,323,144,7,485,all_members,rounded,66.60,29.69,1.44,11,yes
        Trưởng Ban Dân nguyện,,279,171,25,485,all_members,rounded,57.53,35.26,5.15,10,yes
        Thủ tướng Chính phủ,,393,68,14,485,all_members,rounded,81.03,14.02,2.89,10,yes
        Bộ trưởng Bộ Giáo dục và Đào tạo,,140,194,137,485,all_members,rounded,28.87,40.00,28.25,14,yes
        Bộ trưởng Bộ Giao thông Vận tải,,142,221,107,485,all_members,rounded,29.28,45.57,22.06,15,
        "Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao",,377,,,485,all_members,rounded,77.73,,,,
        Phó Thủ tướng,,354,,,485,all_members,rounded,72.99,,,,
        Phó Thủ tướng Thường trực,,336,,,485,all_members,rounded,69.28,,,,
        """;
}
