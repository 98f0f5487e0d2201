using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Votes.Contract;
using ThenChot.Web.Modules.Votes.Counting;
using ThenChot.Web.Modules.Votes.FollowUp;
using ThenChot.Web.Modules.Votes.Results;
using ThenChot.Web.Modules.Votes.Seasons;
using ThenChot.Web.Platform;

namespace ThenChot.Web.Modules.Votes;

/// <summary>Lấy phiếu tín nhiệm: planned, held, counted by the board, disclosed step by step.</summary>
public static class VotesModule
{
    public static Module Module { get; } = new("votes")
    {
        Map = VotesMap.Map,
        Services = services => VoteDuties.Kinds.Aggregate(services, (all, kind) => all.AddSingleton(kind)).AddSingleton<ConfidenceRuleBook>().AddSingleton<CountingRoom>().AddScoped<VoteDesk>().AddScoped<VoteChoices>().AddScoped<PileBook>().AddScoped<ResultMaker>().AddScoped<ResultReach>().AddScoped<SeasonMatrix>().AddScoped<SeasonPress>().AddScoped<EarlierResults>().AddScoped<ConfidenceFacts>().AddScoped<VoteSeeds>().AddScoped<VoteDuties>(),
        Permissions =
        [
            new(VotePermissions.Read, "Xem các lần lấy phiếu tín nhiệm trong phạm vi"),
            new(VotePermissions.Plan, "Lập lần lấy phiếu, danh sách, hội trường"),
            new(VotePermissions.Approve, "Phê duyệt danh sách người được lấy phiếu"),
            new(VotePermissions.Disclose, "Mở rộng phạm vi công bố, theo dõi sau kết quả lấy phiếu"),
            new(VotePermissions.Season, "Lập đợt lấy phiếu, nhận biên bản"),
        ],
        Acts =
        [
            new("votes.plan", "Lập lần lấy phiếu"),
            new("votes.set-list", "Lập danh sách người được lấy phiếu"),
            new("votes.approve-list", "Phê duyệt danh sách người được lấy phiếu"),
            new("votes.move", "Dời ngày mở lấy phiếu"),
            new("votes.mark-step", "Ghi việc chuẩn bị lấy phiếu đã xong"),
            new("votes.receive-report", "Ghi nhận báo cáo của người được lấy phiếu"),
            new("votes.freeze-roll", "Chốt danh sách triệu tập"),
            new("votes.approve-roll", "Phê duyệt danh sách triệu tập"),
            new("votes.form-board", "Lập ban kiểm phiếu"),
            new("votes.open-ballot", "Mở bỏ phiếu"),
            new("votes.note-movement", "Ghi đến muộn, ra về"),
            new("votes.set-key", "Đặt khóa của ban kiểm phiếu"),
            new("votes.merge-boxes", "Gộp hòm phiếu"),
            new("votes.enter-pile", "Nhập chồng phiếu"),
            new("votes.close-count", "Đóng kết quả kiểm phiếu, thành viên thứ nhất"),
            new("votes.seal-result", "Đóng kết quả kiểm phiếu, niêm phong"),
            new("votes.announce", "Công bố kết quả tại hội nghị"),
            new("votes.widen-disclosure", "Mở rộng phạm vi công bố kết quả"),
            new("votes.count-again", "Kiểm lại toàn bộ phiếu"),
            new("votes.open-season", "Lập đợt lấy phiếu"),
            new("votes.press", "Đôn đốc các đơn vị quá hạn của đợt lấy phiếu"),
            new("votes.receive-minutes", "Nhận biên bản lấy phiếu"),
            new("votes.record-two-level", "Ghi bỏ phiếu tín nhiệm hai mức"),
            new("votes.conclude-two-level", "Ghi từ chức, miễn nhiệm sau lấy phiếu"),
            new("votes.record-shortcoming", "Ghi kết quả lấy phiếu vào sổ khắc phục"),
        ],
        Navigation = [new NavItem("Lấy phiếu", "/lay-phieu", "checkbox", VotePermissions.Read, NavGroup.Oversight, 3)],
        History = new Dictionary<string, HistoryScope>(StringComparer.Ordinal) { ["vote_ballot"] = ReadableAsync, ["vote_result"] = ReadableAsync, ["vote_season"] = SeasonReadableAsync, ["vote_follow_up"] = FollowUpReadableAsync, ["vote_outcome"] = FollowUpReadableAsync },
        Jobs = [VoteErasure.Daily],
        Verbs = [VotesVerbs.Create],
    };

    private static async Task<bool> SeasonReadableAsync(string id, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(id, out var guid) && services.GetRequiredService<Actor>().Can(VotePermissions.Read)
        && await services.GetRequiredService<SeasonMatrix>().Readable().AnyAsync(season => season.Id == VoteSeasonId.From(guid), cancel);

    private static async Task<bool> FollowUpReadableAsync(string id, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(id, out var guid) && services.GetRequiredService<Actor>().Can(VotePermissions.Disclose)
        && await services.GetRequiredService<VoteDesk>().Within(VotePermissions.Disclose).AnyAsync(vote => vote.Rated.Any(row => row.Id == RatedRowId.From(guid)), cancel);

    private static async Task<bool> ReadableAsync(string id, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(id.Split('/')[0], out var guid) && services.GetRequiredService<Actor>().Can(VotePermissions.Read)
        && await services.GetRequiredService<VoteDesk>().Within(VotePermissions.Read).AnyAsync(vote => vote.Id == ConfidenceVoteId.From(guid), cancel);
}
