using System.Collections.Frozen;
using System.Text.RegularExpressions;
using MscText.Alignment;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>Stretches and single words of the other language left in a side of an aligned document.</summary>
/// <remarks>
/// A single English word counts where the English of the bead has it as an ordinary word and CC-CEDICT knows Chinese for it;
/// names, units and words that are part of a Chinese term (meta分析, logistic回归) are right as they stand.
/// </remarks>
internal sealed partial class UntranslatedFragmentRule(RuleTerms terms) : IAlignedRule
{
    // So many English words in a row are a phrase, not a name.
    private const int MinWords = 3;

    // Shorter words are units, symbols and what is left of formulas.
    private const int MinLetters = 4;

    // Words of Latin phrases, and what statisticians leave as it is.
    private static readonly FrozenSet<string> Kept =
        "vitro vivo situ novo versus post meta cohort kappa alpha beta gamma delta omega sigma lambda http https html online email mail bootstrap ridge lasso probit logit".Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public string Id => "untranslated-fragment";

    public string Summary => "A phrase or word of one language was left standing in the other.";

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        foreach (AlignedSentence sentence in document.Chinese)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Finding finding in EnglishIn(sentence))
            {
                yield return finding;
            }
        }

        foreach (Bead bead in document.Beads.Where(b => !b.IsNull))
        {
            cancellation.ThrowIfCancellationRequested();
            string english = string.Join(' ', bead.English.Select(n => document.English[n].Text));
            foreach (Finding finding in bead.Chinese.SelectMany(n => WordsIn(document.Chinese[n], english)))
            {
                yield return finding;
            }
        }

        foreach (AlignedSentence sentence in document.English)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Match match in HanRun().Matches(sentence.Text))
            {
                if (!IsInsideBrackets(sentence.Text, match.Index))
                {
                    yield return At(sentence, Language.English, match, ("Chinese stands in the English text.", "英文文本中夹有中文。"), 0.8);
                }
            }
        }
    }

    private IEnumerable<Finding> EnglishIn(AlignedSentence sentence)
    {
        foreach (Match match in EnglishRun().Matches(sentence.Text))
        {
            string[] words = match.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int plain = words.Count(w => w.Length > 1 && char.IsAsciiLetterLower(w[0]) && !w.Any(char.IsAsciiDigit));
            bool grammar = words.Any(w => char.IsAsciiLetterLower(w[0]) && EnglishWords.IsStopWord(w));
            if (plain >= MinWords && !IsInsideBrackets(sentence.Text, match.Index))
            {
                // With "of" or "the" in it, it is prose; without, it may be a Latin name or a list of symbols.
                yield return At(sentence, Language.Chinese, match, ("English stands untranslated in the Chinese text.", "中文文本中有未翻译的英文。"), grammar ? 0.9 : 0.7);
            }
        }
    }

    private IEnumerable<Finding> WordsIn(AlignedSentence sentence, string english)
    {
        IReadOnlyList<TermMatch>? known = null;
        foreach (Match match in LoneWord().Matches(sentence.Text))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (match.Length >= MinLetters && !Kept.Contains(match.Value) && IsOrdinary(match.Value, english) && !IsInsideBrackets(sentence.Text, match.Index)
                && !(known ??= terms.Matcher.Find(sentence.Text)).Any(t => t.Span.Overlaps(span) && t.Span.Length > span.Length))
            {
                yield return At(sentence, Language.Chinese, match, ($"“{match.Value}” stands untranslated in the Chinese text.", $"中文文本中的“{match.Value}”没有翻译。"), 0.7);
            }
        }
    }

    // Ordinary words are written small, at least where no sentence begins, and have a translation.
    private static bool IsOrdinary(string word, string english)
    {
        Span<char> stem = stackalloc char[64];
        int written = word.Length <= stem.Length ? EnglishWords.Fold(word, stem) : 0;
        if (written == 0 || GlossLexicon.Default.StemNumber(stem[..written]) == 0)
        {
            return false;
        }

        for (int at = english.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = english.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = at + word.Length;
            bool isWhole = (at == 0 || !IsOfWord(english[at - 1])) && (end == english.Length || !IsOfWord(english[end]));
            bool isSmall = !english.AsSpan(at + (at == 0 ? 1 : 0), word.Length - (at == 0 ? 1 : 0)).ContainsAnyInRange('A', 'Z');
            if (isWhole && isSmall)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';

    private Finding At(AlignedSentence sentence, Language side, Match match, (string English, string Chinese) message, double confidence) => new(
        Id,
        FindingSeverity.Warning,
        side,
        new TextSpan(sentence.Span.Start + match.Index, match.Length),
        null,
        match.Value,
        message.English,
        message.Chinese,
        null,
        confidence);

    // Brackets and title marks hold the original wording on purpose.
    private static bool IsInsideBrackets(string text, int index)
    {
        int depth = 0;
        for (int i = index - 1; i >= 0; i--)
        {
            if (text[i] is ')' or '）' or ']' or '】' or '》' or '”' or '」' or '〉')
            {
                depth++;
            }
            else if (text[i] is '(' or '（' or '[' or '【' or '《' or '“' or '「' or '〈' && depth-- == 0)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9'’\-]*(?:[ ,]+[A-Za-z][A-Za-z0-9'’\-]*)+")]
    private static partial Regex EnglishRun();

    // Between Chinese, not beside other Latin or digits, which would make it part of a name.
    [GeneratedRegex(@"(?<![A-Za-z0-9α-ωΑ-Ω\-/._@'’+] ?)[A-Za-z][a-z]+(?! ?[A-Za-z0-9α-ωΑ-Ω\-/_@'’+])")]
    private static partial Regex LoneWord();

    [GeneratedRegex(@"[\u3400-\u4DBF\u4E00-\u9FFF]{2,}")]
    private static partial Regex HanRun();
}
