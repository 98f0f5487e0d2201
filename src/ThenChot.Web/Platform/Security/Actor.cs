namespace ThenChot.Web.Platform.Security;

/// <summary>Who acts in this request or verb; filled once by the Accounts module after authentication.</summary>
public sealed class Actor
{
    /// <summary>How the code of a permission to read ends.</summary>
    private const string Reading = ".read";

    public Guid? AccountId { get; private set; }

    public PersonId? PersonId { get; private set; }

    /// <summary>What history shows: the person's name, "hệ thống (user)" for a verb, "khách" before sign-in.</summary>
    public string Name { get; private set; } = "khách";

    public bool IsSignedIn => AccountId is not null;

    /// <summary>True for whoever reads the demo without having signed in.</summary>
    public bool IsVisitor { get; private set; }

    /// <summary>The absent colleague in whose role this person works at present (ủy quyền); null in one's own name.</summary>
    public string? OnBehalfOf { get; set; }

    /// <summary>True: the roles of somebody on leave are in this person's hands today, used in this session or not.</summary>
    public bool IsDeputy { get; set; }

    /// <summary>Thông báo chưa đọc: read together with the session, for the bell.</summary>
    public int Unread { get; set; }

    public IReadOnlyList<ActorGrant> Grants { get; private set; } = [];

    /// <summary>True for the operator's own verbs, which reach everywhere.</summary>
    public bool IsOperator { get; private set; }

    public bool Can(string permission) => IsOperator || Grants.Any(g => g.Permissions.Contains(permission));

    public bool CanIn(string permission, TreePath path) => IsOperator || ScopeOf(permission).Covers(path);

    public Scope ScopeOf(string permission) => IsOperator
        ? new Scope([TreePath.Root(1)])
        : new Scope([.. Grants.Where(g => g.Permissions.Contains(permission)).Select(g => g.Path).Distinct()])
        {
            Closed = permission.EndsWith(Reading, StringComparison.Ordinal) ? [.. Grants.Where(g => g.Permissions.Contains(permission)).SelectMany(g => g.Closed).Distinct()] : [],
        };

    public void SignIn(Guid accountId, PersonId person, string name, IReadOnlyList<ActorGrant> grants)
    {
        AccountId = accountId;
        PersonId = person;
        Name = name;
        Grants = grants;
    }

    /// <summary>Lets a visitor read for this request; nobody signed in.</summary>
    public void Visit(Guid accountId, PersonId person, string name, IReadOnlyList<ActorGrant> grants)
    {
        SignIn(accountId, person, name, grants);
        IsVisitor = true;
    }

    /// <summary>A verb of the command line: "hệ thống" plus the operating-system user.</summary>
    public void ActAsOperator()
    {
        IsOperator = true;
        Name = $"hệ thống ({Environment.UserName})";
    }
}
