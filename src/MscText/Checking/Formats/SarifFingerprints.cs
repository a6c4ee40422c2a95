using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MscText.Checking;

/// <summary>
/// Fingerprints of findings by what they are about, not by where: the same finding keeps its own after edits elsewhere. Equal
/// findings of a file are told apart by their order.
/// </summary>
internal sealed class SarifFingerprints
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public string Of(CheckedDocument document, Finding finding, FindingPlace place)
    {
        string about = string.Join('\u001F', SarifUri.Of(place.Path), document.RecordId, place.Segment, finding.Rule, finding.Text, finding.Suggestion);
        int order = _seen.GetValueOrDefault(about);
        _seen[about] = order + 1;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{about}\u001F{order}")));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}
