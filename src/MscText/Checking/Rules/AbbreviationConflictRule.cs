using MscText.Alignment;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>An abbreviation that one text defines twice, with different long forms of the same language.</summary>
internal sealed class AbbreviationConflictRule(RuleTerms terms) : ITextRule
{
    public string Id => "abbreviation-conflict";

    public string Summary => "One abbreviation is defined with two different long forms.";

    public IEnumerable<Finding> Check(CheckedText text, CancellationToken cancellation)
    {
        var first = new Dictionary<(string Short, bool Chinese), AbbreviationDefinition>();
        foreach (AlignedSentence sentence in text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (AbbreviationDefinition local in AbbreviationFinder.Default.Find(sentence.Text))
            {
                AbbreviationDefinition definition = local with
                {
                    ShortSpan = new TextSpan(sentence.Span.Start + local.ShortSpan.Start, local.ShortSpan.Length),
                    LongSpan = new TextSpan(sentence.Span.Start + local.LongSpan.Start, local.LongSpan.Length),
                };
                var key = (Singular(definition.Short), HanCharacters.Count(definition.Long) > 0);
                if (first.TryAdd(key, definition) || MeanTheSame(first[key].Long, definition.Long))
                {
                    continue;
                }

                yield return new Finding(
                    Id,
                    FindingSeverity.Warning,
                    text.Side,
                    definition.LongSpan,
                    first[key].LongSpan,
                    definition.Long,
                    $"{definition.Short} was defined as “{first[key].Long}” before.",
                    $"{definition.Short} 在前文已定义为“{first[key].Long}”。",
                    null,
                    0.7);
            }
        }
    }

    private static string Singular(string name) =>
        name.Length > 2 && name[^1] == 's' && char.IsAsciiLetterUpper(name[^2]) ? name[..^1] : name;

    // One long form may carry an adjective more, or be another name of the same concept.
    private bool MeanTheSame(string one, string other)
    {
        string a = Fold(one);
        string b = Fold(other);
        if (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal))
        {
            return true;
        }

        IReadOnlyList<Concept> concepts = terms.Dictionary.Lookup(one);
        return concepts.Count > 0
            && terms.Dictionary.Lookup(other).Any(c => concepts.Any(known => known.Id == c.Id));
    }

    private static string Fold(string name)
    {
        if (HanCharacters.Count(name) > 0)
        {
            return string.Concat(name.Where(char.IsLetterOrDigit));
        }

        Span<char> stem = stackalloc char[64];
        var folded = new System.Text.StringBuilder();
        int position = 0;
        while (EnglishWords.TryNext(name, ref position, out int start, out int length))
        {
            folded.Append(stem[..EnglishWords.Fold(name.AsSpan(start, length), stem)]).Append(' ');
        }

        return folded.ToString();
    }
}
