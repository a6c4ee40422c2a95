using System.Text;

namespace MscText.Normalization;

/// <summary>Simple case folding: one character for one.</summary>
internal static class CaseStep
{
    public static string? Map(int codePoint)
    {
        if (!Rune.TryCreate(codePoint, out Rune rune))
        {
            return null;
        }

        // Over the upper case, so that letters with several small forms meet in one (ς and σ, ſ and s).
        Rune folded = Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));
        return folded == rune ? null : folded.ToString();
    }
}
