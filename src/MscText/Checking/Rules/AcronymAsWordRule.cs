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
            var concepts = bead.English
                .SelectMany(n => Matcher.Find(document.English[n].Text).Select(m => (Match: m, Sentence: document.English[n])))
                .Where(m => m.Match.Concept.OtherSenses.Count > 0)
                .DistinctBy(m => m.Match.Concept.Id)
                .ToList();
            foreach ((TermMatch match, AlignedSentence english) in concepts)
            {
                foreach (int n in bead.Chinese)
                {
                    foreach (Finding finding in OtherSenses(match, english, document.Chinese[n]))
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private IEnumerable<Finding> OtherSenses(TermMatch match, AlignedSentence english, AlignedSentence chinese)
    {
        string name = match.Span.Of(english.Text).ToString();
        foreach (TermSense sense in match.Concept.OtherSenses.Where(s => s.Chinese.Length > 1 && IsName(name, s.Name)))
        {
            int at = chinese.Text.IndexOf(sense.Chinese, StringComparison.Ordinal);

            // Inside brackets after the term the other half of the rule reports it.
            if (at >= 0 && !IsBracketed(chinese.Text, at, sense.Chinese.Length)
                && !match.Concept.Chinese.Any(c => chinese.Text.Contains(c, StringComparison.Ordinal)))
            {
                TextSpan other = new(english.Span.Start + match.Span.Start, match.Span.Length);
                yield return At(Language.Chinese, chinese, at, sense.Chinese.Length, other, match.Concept, sense, 0.9);
            }
        }
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
