using System.Text.RegularExpressions;
using MscText.Alignment;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>
/// Abbreviations that a translator took for a word or for another field's abbreviation: 细胞外囊泡 (电动汽车) for
/// extracellular vesicles (EVs). Known from the term dictionary's notes on other meanings.
/// </summary>
internal sealed partial class AcronymAsWordRule(RuleTerms terms) : ITextRule, IAlignedRule
{
    // CAR 细胞 (汽车): the abbreviation stands a word before the bracket.
    private const int WidthOfCompound = 8;

    public string Id => "acronym-as-word";

    public string Summary => "An abbreviation was translated as if it meant something else.";

    public FindingSeverity Severity => FindingSeverity.Error;

    /// <summary>
    /// A bracket after a term holds another meaning of the term's abbreviation; in a code-switched text such a meaning may
    /// stand anywhere.
    /// </summary>
    public IEnumerable<Finding> Check(CheckedText text, CancellationToken cancellation)
    {
        HashSet<string>? spokenOf = text.Side == Language.Mixed && SwitchedText.Read(text.Sentences, terms.Matcher) is not null ? [] : null;
        spokenOf?.UnionWith(text.Sentences.SelectMany(s => terms.Matcher.Find(s.Text)).Select(m => m.Concept.Id));
        foreach (AlignedSentence sentence in text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            var told = new List<TextSpan>();
            foreach (Match bracket in ChineseBracket().Matches(sentence.Text))
            {
                Group inside = bracket.Groups["inside"];
                if (InBracket(sentence.Text, bracket.Index, inside.Value) is { } other)
                {
                    told.Add(new TextSpan(inside.Index, inside.Length));
                    yield return At(text.Side, sentence, inside.Index, inside.Length, null, other, 0.95);
                }
            }

            foreach ((TextSpan span, Misread other) in spokenOf is null ? [] : Anywhere(text, sentence.Text, spokenOf))
            {
                if (!told.Exists(t => t.Overlaps(span)))
                {
                    yield return At(text.Side, sentence, span.Start, span.Length, null, other, 0.85);
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
            string chinese = string.Concat(bead.Chinese.Select(n => document.Chinese[n].Text));
            foreach (AlignedSentence english in bead.English.Select(n => document.English[n]).Where(s => s.Text.AsSpan().ContainsAnyInRange('a', 'z')))
            {
                // In a heading in capitals every word looks like one. One abbreviation may stand for several concepts; the one that the text spells out comes first.
                var abbreviations = terms.Matcher.Find(english.Text)
                    .Where(m => char.IsAsciiLetterUpper(english.Text[m.Span.Start]) && m.Concept.Abbreviations.Count > 0)
                    .OrderByDescending(m => m.Concept.English.Any(name => document.English.Any(s => s.Text.Contains(name, StringComparison.OrdinalIgnoreCase))))
                    .GroupBy(m => m.Span);
                foreach (IGrouping<TextSpan, TermMatch> abbreviation in abbreviations)
                {
                    string name = AbbreviationSenses.Singular(abbreviation.Key.Of(english.Text).ToString());
                    Concept[] concepts = [.. abbreviation.Select(m => m.Concept).Where(c => c.Abbreviations.Contains(name))];
                    if (concepts.Length == 0 || concepts.Any(c => c.Chinese.Any(zh => chinese.Contains(zh, StringComparison.Ordinal))))
                    {
                        continue;
                    }

                    foreach (AlignedSentence sentence in bead.Chinese.Select(n => document.Chinese[n]))
                    {
                        foreach ((TextSpan span, Misread other) in OtherSenses(concepts, name, english.Text, sentence.Text).Take(1))
                        {
                            var place = new TextSpan(english.Span.Start + abbreviation.Key.Start, abbreviation.Key.Length);
                            yield return At(Language.Chinese, sentence, span.Start, span.Length, place, other, 0.9);
                        }
                    }
                }
            }
        }
    }

    // The term may be in either language, and the abbreviation may stand before the bracket itself.
    private Misread? InBracket(string sentence, int bracket, string inside)
    {
        int before = sentence.AsSpan(0, bracket).TrimEnd().Length;
        TermMatch[] found = [.. terms.Matcher.Find(sentence).Where(t => t.Span.End <= before)];
        foreach (TermMatch term in found.Where(t => t.Span.End == before || IsAbbreviationNear(t, sentence, before)))
        {
            if (term.Concept.Chinese.Contains(inside))
            {
                return null;
            }

            if (term.Concept.OtherSenses.FirstOrDefault(s => s.ConceptId is null && s.Chinese == inside) is { } sense)
            {
                return new Misread(sense.Name, sense.English, term.Concept);
            }

            if (term.Concept.Abbreviations.FirstOrDefault(a => AbbreviationSenses.IsWordFor(inside, a)) is { } word)
            {
                return new Misread(word, word.ToLowerInvariant(), term.Concept);
            }
        }

        return null;
    }

    private static bool IsAbbreviationNear(TermMatch term, string sentence, int end) =>
        end - term.Span.End <= WidthOfCompound && term.Concept.Abbreviations.Contains(AbbreviationSenses.Singular(term.Span.Of(sentence).ToString()));

    // Only meanings that the field has no use for, of abbreviations that the text itself is about.
    private IEnumerable<(TextSpan Span, Misread Other)> Anywhere(CheckedText text, string sentence, HashSet<string> spokenOf)
    {
        ChineseWords words = ChineseWords.Cut(sentence, terms.Matcher);
        foreach (TextSpan word in words.Words.Where(w => w.Length > 1))
        {
            string chinese = word.Of(words.Text).ToString();
            if (FieldWords.Contains(chinese))
            {
                continue;
            }

            foreach ((Concept concept, TermSense sense) in terms.Senses.Of(chinese).Where(p => spokenOf.Contains(p.Concept.Id)))
            {
                if (!text.Sentences.Any(s => AbbreviationSenses.SaysInSmallLetters(s.Text, sense.English)))
                {
                    yield return (word, new Misread(sense.Name, sense.English, concept));
                    break;
                }
            }
        }
    }

    private IEnumerable<(TextSpan Span, Misread Other)> OtherSenses(Concept[] concepts, string name, string english, string chinese)
    {
        if (chinese.Contains(name, StringComparison.Ordinal))
        {
            yield break;
        }

        ChineseWords words = ChineseWords.Cut(chinese, terms.Matcher);
        foreach (TextSpan word in words.Words.Where(w => w.Length > 1 && !IsBracketed(chinese, w.Start, w.Length)))
        {
            string written = word.Of(words.Text).ToString();
            foreach (Concept concept in concepts)
            {
                // Which of two meanings within the field is meant, the sentence alone does not tell: only those outside it are wrong.
                if (concept.OtherSenses.FirstOrDefault(s => s.ConceptId is null && s.Name == name && s.Chinese == written) is { } sense
                    && !AbbreviationSenses.SaysInSmallLetters(english, sense.English))
                {
                    yield return (word, new Misread(name, sense.English, concept));
                }
                else if (AbbreviationSenses.IsWordFor(written, name) && !AbbreviationSenses.SaysInSmallLetters(english, name))
                {
                    yield return (word, new Misread(name, name.ToLowerInvariant(), concept));
                }
            }
        }
    }

    private Finding At(
        Language side, AlignedSentence sentence, int start, int length, TextSpan? other, Misread misread, double confidence) => new(
        Id,
        FindingSeverity.Error,
        side,
        new TextSpan(sentence.Span.Start + start, length),
        other,
        sentence.Text.Substring(start, length),
        $"{misread.Name} was taken for “{misread.Meaning}”; here it stands for {misread.Concept.PreferredEnglish}.",
        $"{misread.Name} 被误作“{misread.Meaning}”；此处指{misread.Concept.PreferredChinese}。",
        misread.Name,
        confidence);

    private static bool IsBracketed(string text, int start, int length) =>
        text.AsSpan(0, start).TrimEnd() is [.., '(' or '（'] && text.AsSpan(start + length).TrimStart() is [')' or '）', ..];

    [GeneratedRegex(@"[(（]\s*(?<inside>[\u3400-\u4DBF\u4E00-\u9FFF]{1,12})\s*[)）]")]
    private static partial Regex ChineseBracket();

    private sealed record Misread(string Name, string Meaning, Concept Concept);
}
