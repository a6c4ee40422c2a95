using System.Text.RegularExpressions;
using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Stretches of the other language left in a side of an aligned document.</summary>
internal sealed partial class UntranslatedFragmentRule : IAlignedRule
{
    // So many English words in a row are a phrase, not a name.
    private const int MinWords = 3;

    public string Id => "untranslated-fragment";

    public string Summary => "A phrase of one language was left standing in the other.";

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

        foreach (AlignedSentence sentence in document.English)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Match match in HanRun().Matches(sentence.Text))
            {
                if (!IsInsideBrackets(sentence.Text, match.Index))
                {
                    yield return At(sentence, Language.English, match, "Chinese stands in the English text.", 0.8);
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
                yield return At(sentence, Language.Chinese, match, "English stands untranslated in the Chinese text.", grammar ? 0.9 : 0.7);
            }
        }
    }

    private Finding At(AlignedSentence sentence, Language side, Match match, string message, double confidence) => new(
        Id,
        FindingSeverity.Warning,
        side,
        new TextSpan(sentence.Span.Start + match.Index, match.Length),
        null,
        match.Value,
        message,
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

    [GeneratedRegex(@"[\u3400-\u4DBF\u4E00-\u9FFF]{2,}")]
    private static partial Regex HanRun();
}
