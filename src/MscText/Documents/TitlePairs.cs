using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>Splits a line that holds the titles in both languages.</summary>
internal static partial class TitlePairs
{
    /// <summary>Takes both titles from the first line above the text that holds them, where neither is known yet.</summary>
    public static void TrySplit(DocumentDraft draft, List<LooseUnit> loose, int headEnd)
    {
        if (draft.TitleChinese is not null || draft.TitleEnglish is not null)
        {
            return;
        }

        foreach (LooseUnit candidate in loose)
        {
            PageUnit unit = candidate.Unit;
            Match match = candidate.Kind is LooseKind.Phrase or LooseKind.Sentence && unit.Span.Start < headEnd ? Pair().Match(unit.Text) : Match.Empty;
            if (match.Success && LanguageProfile.Of(match.Groups["english"].Value).Words >= 3)
            {
                draft.TitleChinese = unit.Slice(match.Groups["chinese"]);
                draft.TitleEnglish = unit.Slice(match.Groups["english"]);
                loose.Remove(candidate);
                return;
            }
        }
    }

    // Chinese, then English without any Chinese character, or the other way round; a slash, bar or bracket may divide them.
    [GeneratedRegex(
        """
        ^(?<chinese>.*[\u4E00-\u9FFF][^A-Za-z/|(\uFF08]*?)\s*[/|(\uFF08\u3000\s]\s*(?<english>[A-Z][^\u4E00-\u9FFF]{15,}?)[)\uFF09]?$
        | ^(?<english>[A-Z][^\u4E00-\u9FFF]{15,}?)\s*[/|(\uFF08\u3000\s]\s*(?<chinese>[\u4E00-\u9FFF].*?)[)\uFF09]?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
