using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Inspections.Signs;

/// <summary>What rules/directive24-signs.yaml holds.</summary>
public sealed class SignSettings
{
    public int ReplyDays { get; set; }

    public List<SignGroup> Groups { get; set; } = [];

    public List<Sign> Signs { get; set; } = [];
}

/// <summary>A group of signs; an empty name is not known.</summary>
public sealed class SignGroup
{
    public int Number { get; set; }

    public string Name { get; set; } = "";

    public string Title => Name.Length == 0 ? "chưa nhập nội dung" : Name;
}

/// <summary>One sign; an empty text was not entered.</summary>
public sealed class Sign
{
    public int Number { get; set; }

    public int Group { get; set; }

    public string Text { get; set; } = "";

    public string Title => $"Biểu hiện {Number}: {(Text.Length == 0 ? "chưa nhập nội dung" : Text)}";
}

/// <summary>The catalogue in force on a day.</summary>
public sealed class SignCatalogue(RuleBook book)
{
    public Rule<SignSettings> On(DateOnly day) => book.InForce<SignSettings>("directive24-signs", day);
}
