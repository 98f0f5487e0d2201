using ThenChot.Domain.Comments;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Comments;

/// <summary>Tables of the module.</summary>
internal static class CommentsMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Comment>(comment =>
        {
            comment.ToTable("comment_comment").RefersToPerson(nameof(Comment.Author));
            comment.Property(c => c.Id).ValueGeneratedNever();
            comment.HasIndex(c => new { c.Subject, c.At });
            comment.HasMany(c => c.Mentions).WithOne().HasForeignKey(m => m.CommentId);
        });
        model.Entity<Mention>(mention =>
        {
            mention.ToTable("comment_mention").RefersToPerson(nameof(Mention.Person));
            mention.Property(m => m.Id).ValueGeneratedNever();
            mention.HasIndex(m => new { m.CommentId, m.Person }).IsUnique();
        });
    }
}
