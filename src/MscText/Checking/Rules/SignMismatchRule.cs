using System.Buffers;
using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Signs of numbers that were lost or added: −80 ℃ → 80 ℃, 2.4 ± 0.8 → 2.4 + 0.8.</summary>
internal sealed class SignMismatchRule : IAlignedRule
{
    private static readonly SearchValues<char> Falling = SearchValues.Create("降减下负低少");

    public string Id => "sign-mismatch";

    public string Summary => "The sign of a number (−, ±) was lost or added.";

    public FindingSeverity Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        foreach (BeadPair pair in BeadPair.Read(document).Where(p => !p.IsNull))
        {
            cancellation.ThrowIfCancellationRequested();
            List<SignedNumber> english = SignFinder.Find(pair.English);
            List<SignedNumber> chinese = SignFinder.Find(pair.Chinese);
            EqualPairs.Remove(english, chinese, (e, c) => c.Sign == e.Sign && c.Quantity.Value == e.Quantity.Value);
            foreach (SignedNumber right in english)
            {
                int at = chinese.FindIndex(c => c.Quantity.Value == right.Quantity.Value && c.Sign != right.Sign);
                if (at >= 0 && !IsSaidInWords(pair, right, chinese[at]))
                {
                    string text = right.Span.Of(pair.English.Text).ToString();
                    yield return pair.AtChinese(
                        this,
                        FindingSeverity.Error,
                        chinese[at].Span,
                        right.Span,
                        ($"The signs differ: {text} in the English, {chinese[at].Span.Of(pair.Chinese.Text)} in the Chinese.", $"正负号不一致：英文为 {text}，中文为 {chinese[at].Span.Of(pair.Chinese.Text)}。"),
                        null,
                        0.8);
                    chinese.RemoveAt(at);
                }
            }
        }
    }

    /// <summary>Whether words or brackets do the work of the sign: 降低2.4, 5.3 (1.2).</summary>
    private static bool IsSaidInWords(BeadPair pair, SignedNumber english, SignedNumber chinese)
    {
        char sign = english.Sign == '\0' ? chinese.Sign : english.Sign;
        BeadSide side = chinese.Sign == '\0' ? pair.Chinese : pair.English;
        int start = chinese.Sign == '\0' ? chinese.Span.Start : english.Span.Start;
        string before = side.Folded[Math.Max(0, start - 24)..start];
        return sign == '±'
            ? before.TrimEnd().EndsWith('(') || before.Contains("SD", StringComparison.Ordinal) || before.Contains("标准", StringComparison.Ordinal) || before.TrimEnd().EndsWith('[')
            : before.AsSpan().ContainsAny(Falling)
                || before.Contains("decreas", StringComparison.OrdinalIgnoreCase) || before.Contains("reduc", StringComparison.OrdinalIgnoreCase)
                || before.Contains("below", StringComparison.OrdinalIgnoreCase) || before.Contains("fell", StringComparison.OrdinalIgnoreCase);
    }
}
