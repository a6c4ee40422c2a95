using System.Text;

namespace MscText.Documents;

/// <summary>Encodings of the time before Unicode, without registering a provider for the whole process.</summary>
internal static class LegacyEncodings
{
    /// <summary>The encoding of a name, with U+FFFD for what it cannot decode.</summary>
    public static Encoding Get(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
        ?? Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
}
