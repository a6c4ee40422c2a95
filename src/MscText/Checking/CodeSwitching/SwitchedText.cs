using MscText.Alignment;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>
/// A text whose language changes inside sentences: its Chinese fragments, the English around them and what field it
/// speaks of.
/// </summary>
internal sealed class SwitchedText
{
    // A sentence switches where it has prose of both languages, not just names or a term in brackets.
    private const int FewestEnglishWords = 3;
    private const int FewestHan = 2;
    private const double LeastShareOfSwitching = 0.08;

    // So many different concepts show the field; a shorter text needs fewer.
    private const int ConceptsOfTheField = 6;

    private SwitchedText(IReadOnlyList<ChineseFragment> fragments, IReadOnlySet<string> englishStems, bool isBiomedical)
    {
        Fragments = fragments;
        EnglishStems = englishStems;
        IsBiomedical = isBiomedical;
    }

    /// <summary>The runs of Chinese characters, in order.</summary>
    public IReadOnlyList<ChineseFragment> Fragments { get; }

    /// <summary>The stems of all English words of the text.</summary>
    public IReadOnlySet<string> EnglishStems { get; }

    /// <summary>Whether the dictionary knows enough of what the text speaks of.</summary>
    public bool IsBiomedical { get; }

    /// <summary>Reads a text; null where it is not code-switched.</summary>
    public static SwitchedText? Read(IReadOnlyList<AlignedSentence> sentences, TermMatcher matcher)
    {
        int switching = sentences.Count(s => Switches(s.Text));
        if (switching == 0 || switching < LeastShareOfSwitching * sentences.Count)
        {
            return null;
        }

        var fragments = new List<ChineseFragment>();
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var concepts = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < sentences.Count; i++)
        {
            stems.UnionWith(Checking.EnglishStems.Of(sentences[i].Text));
            concepts.UnionWith(matcher.Find(sentences[i].Text).Select(m => m.Concept.Id));
            AddFragments(sentences[i].Text, i, fragments, matcher);
        }

        return new SwitchedText(fragments, stems, concepts.Count >= Math.Min(ConceptsOfTheField, sentences.Count));
    }

    private static bool Switches(string sentence)
    {
        int words = 0;
        bool hasGrammar = false;
        int position = 0;
        while (EnglishWords.TryNext(sentence, ref position, out int start, out int length))
        {
            ReadOnlySpan<char> word = sentence.AsSpan(start, length);
            if (!IsQuoted(sentence, start))
            {
                words += char.IsAsciiLetterLower(word[0]) ? 1 : 0;
                hasGrammar |= EnglishWords.IsStopWord(word);
            }
        }

        return hasGrammar && words >= FewestEnglishWords && HanCharacters.Count(sentence) >= FewestHan;
    }

    // Titles of papers are quoted in their own language.
    private static bool IsQuoted(string sentence, int place) =>
        sentence.LastIndexOf('《', place) > sentence.LastIndexOf('》', place);

    private static void AddFragments(string sentence, int number, List<ChineseFragment> fragments, TermMatcher matcher)
    {
        for (int start = 0; start < sentence.Length; start++)
        {
            if (!HanCharacters.IsHanAt(sentence, start))
            {
                continue;
            }

            int end = start + 1;
            while (end < sentence.Length && HanCharacters.IsHanAt(sentence, end))
            {
                end++;
            }

            fragments.Add(new ChineseFragment(
                number,
                TextSpan.FromBounds(start, end),
                ChineseWords.Cut(sentence.AsSpan(start, end - start), matcher),
                EnglishBefore(sentence.AsSpan(0, start)),
                EnglishAfter(sentence.AsSpan(end)),
                sentence.AsSpan(0, start).TrimEnd() is [.., '(' or '（'] && sentence.AsSpan(end).TrimStart() is [')' or '）', ..]));
            start = end;
        }
    }

    private static string EnglishBefore(ReadOnlySpan<char> text)
    {
        int from = text.Length;
        while (from > 0 && IsEnglishOrGap(text[from - 1]))
        {
            from--;
        }

        return text[from..].Trim().ToString();
    }

    private static string EnglishAfter(ReadOnlySpan<char> text)
    {
        int to = 0;
        while (to < text.Length && IsEnglishOrGap(text[to]))
        {
            to++;
        }

        return text[..to].Trim().ToString();
    }

    private static bool IsEnglishOrGap(char c) => char.IsAscii(c) && (char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '(' or ')' or ',');
}
