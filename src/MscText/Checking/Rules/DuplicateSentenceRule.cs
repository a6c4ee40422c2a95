using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Sentences that stand twice, whole or nearly so.</summary>
internal sealed class DuplicateSentenceRule : ITextRule
{
    // Shorter repetitions are formulas of the field. In letters and characters, three letters counted as one character.
    private const double MinWidth = 20;

    // The longer sentence may begin or end differently by this share.
    private const double MinOverlap = 0.85;

    public string Id => "duplicate-sentence";

    public string Summary => "A sentence stands in the text twice.";

    public IEnumerable<Finding> Check(CheckedText text, CancellationToken cancellation)
    {
        // Nearly equal sentences share their beginning or their end: an index of both finds all candidates.
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] keys = [.. text.Sentences.Select(s => Letters(s.Text))];
        for (int i = 0; i < keys.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            string key = keys[i];
            if (Width(key) < MinWidth)
            {
                continue;
            }

            string head = "^" + key[..Math.Min(key.Length, 16)];
            string tail = "$" + key[^Math.Min(key.Length, 16)..];
            int first = Match(seen, head, keys, key) ?? Match(seen, tail, keys, key) ?? -1;
            if (first >= 0)
            {
                AlignedSentence sentence = text.Sentences[i];
                yield return new Finding(
                    Id,
                    FindingSeverity.Warning,
                    text.Side,
                    sentence.Span,
                    text.Sentences[first].Span,
                    sentence.Text,
                    "The text says this twice; it stands above already.",
                    "此句重复：上文已有。",
                    null,
                    keys[first] == key ? 0.9 : 0.75);
            }

            seen.TryAdd(head, i);
            seen.TryAdd(tail, i);
        }
    }

    private static int? Match(Dictionary<string, int> seen, string end, string[] keys, string key) =>
        seen.TryGetValue(end, out int candidate) && Overlaps(keys[candidate], key) ? candidate : null;

    private static bool Overlaps(string a, string b)
    {
        (string shorter, string longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length < MinOverlap * longer.Length)
        {
            return false;
        }

        int head = shorter.AsSpan().CommonPrefixLength(longer);
        int tail = 0;
        while (tail < shorter.Length - head && shorter[^(tail + 1)] == longer[^(tail + 1)])
        {
            tail++;
        }

        return head + tail >= MinOverlap * longer.Length;
    }

    private static string Letters(string sentence) =>
        string.Concat(sentence.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private static double Width(string key)
    {
        int han = HanCharacters.Count(key);
        return han + ((key.Length - han) / 3.0);
    }
}
