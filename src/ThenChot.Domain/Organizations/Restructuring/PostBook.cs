namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>A post with the name of who holds it.</summary>
public sealed record HeldPost(Post Post, string Holder);

/// <summary>What an act did to one post: it ended with its unit (null heir), goes on in another unit, or stands again as before (<paramref name="IsRestored"/>).</summary>
public sealed record PostStep(HeldPost Held, DateOnly On, UnitId? Heir, bool IsRestored = false);

/// <summary>
/// Chức vụ theo sắp xếp: a post of a unit that ends, ends with it on the day of the act, unless the act names the unit where the same person
/// goes on under the same title. A reversal takes both back.
/// </summary>
public sealed class PostBook(IEnumerable<HeldPost> posts)
{
    private readonly List<HeldPost> held = [.. posts];

    /// <summary>Null when every line of the act names a post that ends with its unit, and a unit that lives on.</summary>
    internal Refusal? Check(ActReading reading, UnitForest forest)
    {
        var coming = reading.Founding.Select(founding => UnitCode.Key(founding.Target.Code)).ToHashSet(StringComparer.Ordinal);
        foreach (var (line, heir) in reading.Draft.Posts)
        {
            var unit = forest.Find(heir);
            if (unit is null ? !coming.Contains(UnitCode.Key(heir)) : reading.Ending.Contains(unit) || !unit.Life.Contains(reading.Draft.On))
            {
                return OrganizationRefusals.PostHeirUnknown(line, heir);
            }

            var named = PostLine.Read(line);
            if (!reading.Ending.Any(ending => Open(ending, reading.Draft.On).Exists(post => named.Names(ending, post))))
            {
                return OrganizationRefusals.PostLineUnknown(line);
            }
        }

        return null;
    }

    /// <summary>Ends the posts of every unit that ends, and begins those that the act lets go on.</summary>
    internal IReadOnlyList<(PostTrace Trace, PostStep Step, Post? Begun)> Follow(ActReading reading, UnitForest forest, DateTimeOffset now)
    {
        var lines = reading.Draft.Posts.Select(pair => (Line: PostLine.Read(pair.Key), Heir: forest.Find(pair.Value)!)).ToList();
        var (on, decision) = (reading.Draft.On, reading.Draft.DecisionId is { } cited ? new DocumentId(cited) : (DocumentId?)null);
        var done = new List<(PostTrace, PostStep, Post?)>();
        foreach (var unit in reading.Ending)
        {
            foreach (var post in Open(unit, on))
            {
                // The line that says most about the post decides.
                var heir = lines.Where(line => line.Line.Names(unit, post)).OrderByDescending(line => line.Line.Words).Select(line => line.Heir).FirstOrDefault();
                var (to, oldDecision) = (post.Post.To, post.Post.EndDecisionId);
                var begun = heir is null || Open(heir, on).Exists(there => there.Post.PersonId == post.Post.PersonId && there.Post.Title == post.Post.Title) ? null : post.Post.GoOnIn(heir.Id, on, decision, now);
                post.Post.EndWithUnit(on, decision);
                if (begun is not null)
                {
                    held.Add(new HeldPost(begun, post.Holder));
                }

                done.Add((new PostTrace(post.Post.Id, to, oldDecision, heir?.Id, begun?.Id), new PostStep(post, on, heir?.Id), begun));
            }
        }

        return done;
    }

    /// <summary>Null when nobody was given a post in these units but by the act that founded them.</summary>
    internal Refusal? Unfoundable(RestructuringTrace trace)
    {
        var begun = trace.Posts.Select(post => post.Begun).OfType<PostId>().ToHashSet();
        return held.Exists(post => trace.Founded.Contains(post.Post.UnitId) && !post.Post.Span.IsEmpty && !begun.Contains(post.Post.Id)) ? OrganizationRefusals.ReversalOfPosts : null;
    }

    /// <summary>Everything stands again as before; what was ended otherwise meanwhile stays ended.</summary>
    internal IReadOnlyList<PostStep> TakeBack(RestructuringTrace trace, DateOnly on)
    {
        var steps = new List<PostStep>();
        foreach (var step in trace.Posts.Reverse())
        {
            if (held.Find(one => one.Post.Id == step.Post) is not { } post)
            {
                continue;
            }

            var begun = held.Find(one => one.Post.Id == step.Begun)?.Post;
            post.Post.Reopen(begun?.To ?? step.OldTo, begun?.To is null ? step.OldDecision : begun.EndDecisionId);
            begun?.Annul();
            steps.Add(new PostStep(post, on, step.Heir, IsRestored: true));
        }

        return steps;
    }

    private List<HeldPost> Open(Unit unit, DateOnly on) => held.FindAll(post => post.Post.UnitId == unit.Id && !post.Post.Span.IsEmpty && (post.Post.To is null || on < post.Post.To));
}

/// <summary>Một chức vụ như thao tác nêu: "code | title | holder"; a null title or holder, or a star, stands for all.</summary>
public sealed record PostLine(string Unit, string? Title, string? Holder)
{
    private const char Between = '|';
    private const string All = "*";

    /// <summary>How much it says.</summary>
    public int Words => (Title is null ? 0 : 1) + (Holder is null ? 0 : 2);

    public static PostLine Read(string text)
    {
        var parts = text.Split(Between, 3, StringSplitOptions.TrimEntries);
        return new(UnitCode.Key(parts[0]), Kept(parts.ElementAtOrDefault(1)), Kept(parts.ElementAtOrDefault(2)));

        static string? Kept(string? part) => VietnameseText.SearchKey(part) is { Length: > 0 } key && part != All ? key : null;
    }

    public static string Write(string unit, string title, string holder) => $"{unit} {Between} {title} {Between} {holder}";

    public bool Names(Unit unit, HeldPost post) => unit.CodeKey == Unit
        && (Title is null || Title == VietnameseText.SearchKey(post.Post.Title)) && (Holder is null || Holder == VietnameseText.SearchKey(post.Holder));
}
