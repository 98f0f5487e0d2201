using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ThenChot.Domain.Votes;

namespace ThenChot.Web.Modules.Votes.Counting;

/// <summary>Khóa của ban kiểm phiếu as typed when it is set.</summary>
public sealed class KeyForm
{
    public string? Phrase { get; set; }

    public string? Again { get; set; }
}

/// <summary>The key as typed by who sits down at the table.</summary>
public sealed class SeatForm
{
    public string? Phrase { get; set; }
}

/// <summary>Số phiếu của hòm đã gộp as typed; <c>Own</c>: rated persons whose numbers differ, where the rule counts slips per person.</summary>
public sealed class BoxForm
{
    [Required(ErrorMessage = "Đồng chí ghi số phiếu phát ra.")]
    [Display(Name = "số phiếu phát ra")]
    public int? Issued { get; set; }

    [Required(ErrorMessage = "Đồng chí ghi số phiếu thu về.")]
    [Display(Name = "số phiếu thu về")]
    public int? Returned { get; set; }

    [Required(ErrorMessage = "Đồng chí ghi số phiếu không hợp lệ, không có thì ghi 0.")]
    [Display(Name = "số phiếu không hợp lệ")]
    public int? Invalid { get; set; }

    public List<OwnSlips> Own { get; set; } = [];

    /// <summary>The numbers of rated persons that differ; null: <paramref name="state"/> now says which row is not filled in whole or cannot be.</summary>
    public Dictionary<RatedRowId, (int Issued, int Returned, int Invalid)>? OwnOf(ConfidenceVote vote, bool isPerPerson, ModelStateDictionary state)
    {
        var own = new Dictionary<RatedRowId, (int, int, int)>();
        foreach (var (line, at) in Own.Select((line, at) => (line, at)).Where(one => isPerPerson && !one.line.IsEmpty))
        {
            var fault = line is { Issued: { } issued, Returned: { } returned, Invalid: { } invalid } && vote.SlipRows.FirstOrDefault(row => row.Number == line.Row) is { } row && vote.Electorate.TryGet(out var electorate, out _)
                ? vote.IsNoBase(returned) ? VotesRefusals.BaseNotPositive(0).Sentence
                : SlipCount.Of(electorate, issued, returned, invalid).TryGet(out _, out var why) && own.TryAdd(row.Id, (issued, returned, invalid)) ? null : why?.Sentence
                : "Đồng chí ghi cả ba số, hoặc để trống cả ba nếu như số chung.";
            if (fault is not null)
            {
                state.AddModelError($"Box.Own[{at.ToString(CultureInfo.InvariantCulture)}].Issued", fault);
            }
        }

        return state.IsValid ? own : null;
    }
}

/// <summary>Số phiếu của một người; all empty: the same as for everybody.</summary>
public sealed class OwnSlips
{
    public static IReadOnlyList<string> Fields { get; } = [nameof(Issued), nameof(Returned), nameof(Invalid)];

    public int Row { get; set; }

    [Display(Name = "số phiếu phát ra")]
    public int? Issued { get; set; }

    [Display(Name = "số phiếu thu về")]
    public int? Returned { get; set; }

    [Display(Name = "số phiếu không hợp lệ")]
    public int? Invalid { get; set; }

    public bool IsEmpty => Issued is null && Returned is null && Invalid is null;
}

/// <summary>Why a count begins anew, as typed. <c>Version</c>: of the result that falls away, where there is one.</summary>
public sealed class RepeatForm
{
    public int Version { get; set; }

    public string? Reason { get; set; }
}
