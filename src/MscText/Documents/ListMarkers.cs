using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>Numbers and bullets at the beginning of lines: <c>一、</c>, <c>1.1、</c>, <c>(2)</c>, <c>①</c>, <c>-</c>.</summary>
internal static partial class ListMarkers
{
    /// <summary>The marker of a line, or null.</summary>
    public static ListMarker? Match(string text)
    {
        Match match = Pattern().Match(text);
        if (!match.Success || match.Length == text.Length)
        {
            return null;
        }

        int level = match.Groups["decimal"] is { Success: true } numbers ? 1 + numbers.Value.TrimEnd('.', '\uFF0E').Count(c => c is '.' or '\uFF0E')
            : match.Groups["bracket"].Success ? 2
            : match.Groups["circle"].Success ? 3
            : 1;
        return new ListMarker(match.Groups["marker"].Length, match.Length, level, match.Groups["bullet"].Success);
    }

    // A plain number needs a sign after it (1. 1、 1)), or a blank and a capital ("1 Introduction"), else it is a quantity.
    // Full-width signs are written as \uFF08 (, \uFF09 ), \uFF0E . and \uFF1A :.
    [GeneratedRegex(
        """
        ^(?<marker>
          (?<bullet>[-*•·◆◇●○■□▪►▶➤✓√–—](?=\s|[\u4E00-\u9FFF]))
        | (?<part>第[一二三四五六七八九十百\d]{1,4}(?:章|节|節|部分|篇)[\u3001:\uFF1A.]?)
        | (?<chinese>[一二三四五六七八九十]{1,3}[\u3001.\uFF0E])
        | (?<bracket>[(\uFF08](?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-zA-Z]|[ivx]{1,4})[)\uFF09][\u3001.\uFF0E]?)
        | (?<circle>[①-⑳⑴-⒇])
        | (?<roman>(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|(?:I{1,3}|IV|VI{0,3}|IX|X)(?=[.\u3001\uFF0E]))[\u3001.\uFF0E]?)(?=\s|[\u4E00-\u9FFF])
        | (?<decimal>\d{1,2}(?:[.\uFF0E]\d{1,2}){1,3}[.\uFF0E]?)(?:[\u3001:\uFF1A]|(?=\s+\p{L})|(?=[\u4E00-\u9FFF]))
        | (?<decimal>\d{1,2})(?:\u3001|[.\uFF0E)\uFF09](?=\s|[\u4E00-\u9FFFA-Z])|(?=\s{1,3}[\u4E00-\u9FFFA-Z]))
        )\s*
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
