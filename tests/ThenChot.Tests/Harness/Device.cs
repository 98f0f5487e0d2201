using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace ThenChot.Tests.Harness;

/// <summary>A device that keeps passkeys, as a browser would ask it: answers what stands in the form of a page.</summary>
public sealed class Device : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte NewKey = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private string owner = "";
    private uint count;

    public string Origin { get; set; } = "http://localhost";

    public string Host { get; set; } = "localhost";

    /// <summary>False: touched, but neither finger nor PIN was shown.</summary>
    public bool Verifies { get; set; } = true;

    /// <summary>False: a copy of the device, whose count stands still.</summary>
    public bool Counts { get; set; } = true;

    /// <summary>What the page's form asks, answered with a new key.</summary>
    public string Create(Answer page)
    {
        var asked = Asked(page);
        owner = asked["user"]!["id"]!.GetValue<string>();
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Data(NewKey), .. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data];
        return Write(new() { ["clientDataJSON"] = Text(Client("webauthn.create", asked)), ["attestationObject"] = Text(attestation), ["transports"] = new JsonArray("internal") });
    }

    /// <summary>What the page's form asks, signed.</summary>
    public string Sign(Answer page, bool forged = false)
    {
        var client = Client("webauthn.get", Asked(page));
        var data = Data(0);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        signature[^1] ^= forged ? (byte)1 : (byte)0;
        return Write(new() { ["clientDataJSON"] = Text(client), ["authenticatorData"] = Text(data), ["signature"] = Text(signature), ["userHandle"] = owner });
    }

    public void Dispose() => key.Dispose();

    private static JsonNode Asked(Answer page) => JsonNode.Parse(page.Page.QuerySelector("form[data-passkey]")!.GetAttribute("data-options")!)!;

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private byte[] Client(string type, JsonNode asked) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { type, challenge = asked["challenge"]!.GetValue<string>(), origin = Origin, crossOrigin = false }));

    private byte[] Data(byte flags)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counts ? ++count : count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Host)), (byte)(flags | Present | (Verifies ? Verified : 0)), .. counter];
    }

    private string Write(JsonObject response) =>
        new JsonObject { ["id"] = Text(id), ["rawId"] = Text(id), ["type"] = "public-key", ["clientExtensionResults"] = new JsonObject(), ["response"] = response }.ToJsonString();
}
