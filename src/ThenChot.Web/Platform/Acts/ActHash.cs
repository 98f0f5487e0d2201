using System.Security.Cryptography;
using System.Text;

namespace ThenChot.Web.Platform.Acts;

/// <summary>
/// The two hashes of an act, taken change by change so that an act of any size needs no memory. The hash of the chain also covers the
/// place and the hash before; the content covers what the act says and changed, wherever it stands.
/// </summary>
internal sealed class ActHash : IDisposable
{
    private readonly IncrementalHash chain = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Begin(Act act)
    {
        chain.AppendData(Encoding.UTF8.GetBytes($"{act.Sequence.ToString(CultureInfo.InvariantCulture)}\n{act.PreviousHash}\n"));
        Append(string.Join('\n', act.Id, Instants.ToText(act.At.UtcDateTime), act.AccountId, act.ActorName, act.OnBehalfOf, act.Kind, act.UnitId, act.Reason, act.DocumentId));
    }

    public void Add(ActChange change)
    {
        var line = string.Join('\t', change.Number.ToString(CultureInfo.InvariantCulture), change.TableName, change.RecordId, change.Operation, ChangeRecord.Sha256(change.Before ?? ""), ChangeRecord.Sha256(change.After ?? ""), change.Digest);
        Append("\n" + line);
    }

    /// <summary>Both hashes in hexadecimal; the next act may begin.</summary>
    public (string Hash, byte[] Content) Finish() => (Convert.ToHexStringLower(chain.GetHashAndReset()), content.GetHashAndReset());

    public void Dispose()
    {
        chain.Dispose();
        content.Dispose();
    }

    private void Append(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        chain.AppendData(bytes);
        content.AppendData(bytes);
    }
}
