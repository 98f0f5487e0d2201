using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Votes.Counting;
using ThenChot.Web.Modules.Votes.Results;

namespace ThenChot.Web.Modules.Votes;

/// <summary>Tables of votes of confidence. Nothing in them says who voted how; counts stand only under the key of a board until disclosed.</summary>
internal static class VotesMap
{
    public static void Map(ModelBuilder model)
    {
        MapTables(model);
        foreach (var table in model.Model.GetEntityTypes().Where(static type => type.GetTableName()?.StartsWith("vote_", StringComparison.Ordinal) == true))
        {
            table.SetAnnotation(Marks.Sealed, "lấy phiếu tín nhiệm");
        }
    }

    private static void MapTables(ModelBuilder model)
    {
        model.Entity<VoteSeason>(season =>
        {
            Keyed(season, "vote_season").RefersToUnit(nameof(VoteSeason.UnitId));
            season.HasMany(s => s.Units).WithOne().HasForeignKey(u => u.SeasonId);
        });
        model.Entity<SeasonUnit>(unit =>
        {
            unit.ToTable("vote_season_unit");
            unit.HasKey(u => new { u.SeasonId, u.UnitId });
            unit.RefersToUnit(nameof(SeasonUnit.UnitId));
        });
        model.Entity<ConfidenceVote>(vote =>
        {
            Keyed(vote, "vote_ballot").RefersToUnit(nameof(ConfidenceVote.UnitId));
            vote.HasOne<VoteSeason>().WithMany().HasForeignKey(v => v.SeasonId);
            vote.HasIndex(v => v.UnitId);
            vote.Ignore(v => v.Electorate).Ignore(v => v.Slips).Ignore(v => v.SlipRows);
            vote.Property(v => v.KeyCheck).HasAnnotation(Marks.Protected, true);
            vote.HasMany(v => v.Rated).WithOne().HasForeignKey(r => r.VoteId);
            vote.HasMany(v => v.Voters).WithOne().HasForeignKey(r => r.VoteId);
            vote.HasMany(v => v.Board).WithOne().HasForeignKey(r => r.VoteId);
            vote.HasMany(v => v.Movements).WithOne().HasForeignKey(r => r.VoteId);
            vote.Ignore(v => v.RollApprovedOn);
            vote.HasMany(v => v.PersonSlips).WithOne().HasForeignKey(s => s.VoteId);
            vote.HasMany(v => v.Steps).WithOne().HasForeignKey(r => r.VoteId);
        });
        model.Entity<RatedRow>(row =>
        {
            Keyed(row, "vote_rated").RefersToPerson(nameof(RatedRow.PersonId));
            row.Ignore(r => r.IsRated).Ignore(r => r.PostLines);
            row.HasIndex(r => r.PersonId);
        });
        Child<Voter>(model, "vote_voter", nameof(Voter.VoteId), nameof(Voter.PersonId)).RefersToPerson(nameof(Voter.PersonId));
        Child<RoomMovement>(model, "vote_movement", nameof(RoomMovement.VoteId), nameof(RoomMovement.Number)).RefersToPerson(nameof(RoomMovement.PersonId));
        Child<StepMark>(model, "vote_step", nameof(StepMark.VoteId), nameof(StepMark.Code));
        model.Entity<PersonSlips>(slips =>
        {
            slips.ToTable("vote_person_slip");
            OfRow(slips);
        });
        model.Entity<FollowUpOutcome>(outcome =>
        {
            outcome.ToTable("vote_outcome");
            OfRow(outcome);
            outcome.HasOne<ConfidenceVote>().WithMany().HasForeignKey(o => o.VoteId);
        });
        model.Entity<BoardMember>(member =>
        {
            Keyed(member, "vote_board").RefersToPerson(nameof(BoardMember.PersonId));
            member.HasIndex(m => m.PersonId);
        });
        model.Entity<PileEntry>(entry =>
        {
            entry.ToTable("vote_pile");
            entry.HasKey(e => new { e.RowId, e.MemberId });
            entry.Property(e => e.SealedCounts).HasAnnotation(Marks.Protected, true);
            entry.HasOne<RatedRow>().WithMany().HasForeignKey(e => e.RowId);
            entry.HasOne<BoardMember>().WithMany().HasForeignKey(e => e.MemberId);
            entry.HasOne<ConfidenceVote>().WithMany().HasForeignKey(e => e.VoteId);
        });
        Child<LoggedStep>(model, "vote_log", nameof(LoggedStep.VoteId), nameof(LoggedStep.Round), nameof(LoggedStep.Number)).HasOne<ConfidenceVote>().WithMany().HasForeignKey(s => s.VoteId);
        model.Entity<ConfidenceResult>(result =>
        {
            result.ToTable("vote_result");
            result.HasKey(r => new { r.VoteId, r.Round });
            result.Ignore(r => r.Stands);
            result.Property(r => r.SealedRecord).HasAnnotation(Marks.Protected, true);
            result.Property(r => r.Record).HasAnnotation(Marks.Protected, true);
            result.HasMany(r => r.Disclosures).WithOne().HasForeignKey(d => new { d.VoteId, d.Round });
            result.HasOne<ConfidenceVote>().WithMany().HasForeignKey(r => r.VoteId);
        });
        Child<DisclosureStep>(model, "vote_disclosure", nameof(DisclosureStep.VoteId), nameof(DisclosureStep.Round), nameof(DisclosureStep.State));
        model.Entity<ResultOpening>(opening =>
        {
            opening.ToTable("vote_opening");
            opening.Property(o => o.Id).ValueGeneratedNever();
            opening.HasOne<ConfidenceVote>().WithMany().HasForeignKey(o => o.VoteId);
        });
        model.Entity<FollowUpBallot>(ballot =>
        {
            ballot.ToTable("vote_follow_up");
            OfRow(ballot);
            ballot.HasOne<ConfidenceVote>().WithMany().HasForeignKey(b => b.VoteId);
        });
    }

    private static EntityTypeBuilder<T> Keyed<T>(EntityTypeBuilder<T> entity, string table)
        where T : class
    {
        entity.ToTable(table);
        entity.HasKey("Id");
        entity.Property("Id").ValueGeneratedNever();
        return entity;
    }

    /// <summary>At most one for a rated person of a vote.</summary>
    private static void OfRow<T>(EntityTypeBuilder<T> entity)
        where T : class
    {
        const string Row = nameof(FollowUpBallot.RowId);
        entity.HasKey(Row);
        entity.Property(Row).ValueGeneratedNever();
        entity.HasOne<RatedRow>().WithMany().HasForeignKey(Row);
    }

    private static EntityTypeBuilder<T> Child<T>(ModelBuilder model, string table, params string[] key)
        where T : class
    {
        var entity = model.Entity<T>();
        entity.ToTable(table);
        entity.HasKey(key);
        return entity;
    }
}
