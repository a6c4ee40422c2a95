using System.Text.RegularExpressions;
using MscText.Alignment;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>
/// Abbreviations that a translator took for a word or for another field's abbreviation: 细胞外囊泡 (电动汽车) for
/// extracellular vesicles (EVs). Known from the term dictionary's notes on other meanings.
/// </summary>
internal sealed partial class AcronymAsWordRule(TermMatcher? matcher = null) : ITextRule, IAlignedRule
{
    private readonly TermMatcher? _matcher = matcher;

    public string Id => "acronym-as-word";

    public string Summary => "An abbreviation was translated as if it meant something else.";

    private TermMatcher Matcher => _matcher ?? TermMatcher.Default;

    /// <summary>A bracket after a term holds another meaning of the term's abbreviation.</summary>
    public IEnumerable<Finding> Check(CheckedText text, CancellationToken cancellation)
    {
        foreach (AlignedSentence sentence in text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<TermMatch>? terms = null;
            foreach (Match bracket in ChineseBracket().Matches(sentence.Text))
            {
                terms ??= Matcher.Find(sentence.Text);
                Group inside = bracket.Groups["inside"];
                int before = sentence.Text.AsSpan(0, bracket.Index).TrimEnd().Length;
                foreach (TermMatch term in terms.Where(t => t.Span.End == before))
                {
                    TermSense? sense = term.Concept.OtherSenses.FirstOrDefault(s => IsSense(s, inside.Value));
                    if (sense is not null)
                    {
                        yield return At(text.Side, sentence, inside.Index, inside.Length, null, term.Concept, sense, 0.95);
                        break;
                    }
                }
            }
        }
    }

    /// <summary>The English has the abbreviation, the Chinese its other meaning and none of the concept's names.</summary>
    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        foreach (Bead bead in document.Beads.Where(b => !b.IsNull))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (int e in bead.English)
            {
                AlignedSentence english = document.English[e];

                // One abbreviation may stand for several concepts; the one that the text spells out comes first.
                var abbreviations = Matcher.Find(english.Text)
                    .Where(m => m.Concept.OtherSenses.Count > 0)
                    .OrderByDescending(m => m.Concept.English.Any(name => document.English.Any(s => s.Text.Contains(name, StringComparison.OrdinalIgnoreCase))))
                    .GroupBy(m => m.Span);
                foreach (IGrouping<TextSpan, TermMatch> abbreviation in abbreviations)
                {
                    foreach (int c in bead.Chinese)
                    {
                        if (OtherSense([.. abbreviation.Select(m => m.Concept)], abbreviation.Key, english, document.Chinese[c]) is { } finding)
                        {
                            yield return finding;
                        }
                    }
                }
            }
        }
    }

    private Finding? OtherSense(Concept[] concepts, TextSpan span, AlignedSentence english, AlignedSentence chinese)
    {
        string name = span.Of(english.Text).ToString();
        if (concepts.Any(concept => concept.Chinese.Any(c => chinese.Text.Contains(c, StringComparison.Ordinal))))
        {
            return null;
        }

        foreach (Concept concept in concepts)
        {
            // Which of two meanings within the field is meant, the sentence alone does not tell: only those outside it are wrong.
            foreach (TermSense sense in concept.OtherSenses.Where(s => s.ConceptId is null && s.Chinese.Length > 1 && IsName(name, s.Name)))
            {
                int at = chinese.Text.IndexOf(sense.Chinese, StringComparison.Ordinal);

                // Inside brackets after the term the other half of the rule reports it.
                if (at >= 0 && !english.Text.Contains(sense.English, StringComparison.OrdinalIgnoreCase)
                    && !IsBracketed(chinese.Text, at, sense.Chinese.Length))
                {
                    TextSpan other = new(english.Span.Start + span.Start, span.Length);
                    return At(Language.Chinese, chinese, at, sense.Chinese.Length, other, concept, sense, 0.9);
                }
            }
        }

        return null;
    }

    private Finding At(
        Language side, AlignedSentence sentence, int start, int length, TextSpan? other, Concept concept, TermSense sense, double confidence) => new(
        Id,
        FindingSeverity.Error,
        side,
        new TextSpan(sentence.Span.Start + start, length),
        other,
        sentence.Text.Substring(start, length),
        $"{sense.Name} was taken for “{sense.English}”; here it stands for {concept.PreferredEnglish}.",
        sense.Name,
        confidence);

    private static bool IsSense(TermSense sense, string text) =>
        text.Trim() is { Length: > 0 } inside && inside == sense.Chinese;

    private static bool IsName(string text, string name) =>
        text == name || (text.Length == name.Length + 1 && text.StartsWith(name, StringComparison.Ordinal) && text[^1] == 's');

    private static bool IsBracketed(string text, int start, int length) =>
        text.AsSpan(0, start).TrimEnd() is [.., '(' or '（'] && text.AsSpan(start + length).TrimStart() is [')' or '）', ..];

    [GeneratedRegex(@"[(（]\s*(?<inside>[\u3400-\u4DBF\u4E00-\u9FFF]{1,12})\s*[)）]")]
    private static partial Regex ChineseBracket();
}
