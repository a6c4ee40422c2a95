using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>Recognises addresses of institutions and cuts lines that hold several.</summary>
internal static partial class AffiliationRules
{
    private const int Widest = 500;

    /// <summary>Whether a text names an institution.</summary>
    public static bool NamesInstitution(string text) => EnglishInstitution().IsMatch(text) || ChineseInstitution().IsMatch(text);

    /// <summary>Whether a unit is the address of an institution.</summary>
    /// <param name="unit">A line.</param>
    /// <param name="isAnnounced">Whether a heading said that affiliations follow: then the name of an institution is enough.</param>
    public static bool IsAffiliation(PageUnit unit, bool isAnnounced)
    {
        string text = unit.Text;
        if (unit.Width > Widest && !isAnnounced)
        {
            return false;
        }

        if (unit.Profile.Dominant == Language.Chinese)
        {
            return !text.Contains('\u3002', StringComparison.Ordinal)
                ? ChineseInstitution().IsMatch(text) && (isAnnounced || ChineseAddress().IsMatch(text))
                : isAnnounced && unit.Width <= 240 && ChineseInstitution().IsMatch(text);
        }

        if (!EnglishInstitution().IsMatch(text) || (!isAnnounced && !text.Contains(',', StringComparison.Ordinal)))
        {
            return false;
        }

        return unit.Profile.FunctionWords * 4 <= unit.Profile.Words + 2 && CapitalShare(text) >= (isAnnounced ? 0.5 : 0.75);
    }

    /// <summary>The single affiliations of a unit, without the numbers in front of them.</summary>
    public static IEnumerable<SourceText> Split(PageUnit unit)
    {
        string text = unit.Text;
        List<Match> marks = [];
        foreach (Match match in Mark().Matches(text))
        {
            // Only numbers that count up from the first are marks; others are postal codes.
            if (match.Groups["number"].Value == Number(marks.Count + 1, match.Groups["number"].Value) || marks.Count == 0)
            {
                marks.Add(match);
            }
        }

        if (marks.Count == 0 || marks[0].Index > 0)
        {
            marks.Clear();
        }

        int count = Math.Max(1, marks.Count);
        for (int i = 0; i < count; i++)
        {
            int start = marks.Count == 0 ? 0 : marks[i].Index + marks[i].Length;
            int end = i + 1 < marks.Count ? marks[i + 1].Index : text.Length;
            TextSpan span = TextForms.Trim(text, TextSpan.FromBounds(start, end), ";\uFF1B");
            if (span.Length > 0)
            {
                yield return unit.Slice(span.Start, span.Length);
            }
        }
    }

    private static string Number(int value, string like) =>
        like.Length == 1 && char.IsAsciiLetterLower(like[0]) ? ((char)('a' + value - 1)).ToString()
        : like.Length == 1 && like[0] is '\u00B9' or '\u00B2' or '\u00B3' or (>= '\u2074' and <= '\u2079') ? "\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079"[Math.Min(value, 9) - 1].ToString()
        : value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static double CapitalShare(string text)
    {
        int words = 0;
        int capitals = 0;
        foreach (Match word in LongWord().Matches(text))
        {
            words++;
            capitals += char.IsUpper(word.Value[0]) ? 1 : 0;
        }

        return words == 0 ? 0 : (double)capitals / words;
    }

    [GeneratedRegex(@"\b(?:Universit\w+|Hospitals?|Institut\w*|College|School|Department|Dept|Faculty|Facult[ée]|Laborator\w+|Lab|Cent(?:er|re)s?|Academy|Division|Clinic|Ministry|Unit|Foundation|Company|Corporation|Inc|Ltd|Co)\b", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishInstitution();

    [GeneratedRegex(@"大学|大學|医院|醫院|学院|學院|医学中心|醫學中心|研究所|研究院|研究中心|实验室|實驗室|医学部|醫學部|教研室|公司|科学院|科學院|中心", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseInstitution();

    // An address ends with the institution, a department, a place or a postal code; a title does not.
    [GeneratedRegex(@"(?:大学|大學|学院|學院|医院|醫院|研究所|研究院|实验室|實驗室|中心|[科部室系]|公司|院区|院區|(?<=[院学學所])[\u4E00-\u9FFF]{2,8}[科部系])(?:[\u4E00-\u9FFF]{2,6}[省市區区县縣])?(?:[\s,\uFF0C;\uFF1B(\uFF08]+(?:[\u4E00-\u9FFF]{2,8}|\d{3,6}))*[)\uFF09;\uFF1B.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseAddress();

    [GeneratedRegex(@"(?:^|(?<=[;\uFF1B.,\uFF0C\s]))[(\uFF08\[]?(?<number>\d{1,2}|[\u00B9\u00B2\u00B3\u2074-\u2079]|(?<=[(\uFF08\[])[a-h])[)\uFF09\]]?[.\u3001\uFF0E]?\s*(?=[A-Z\u4E00-\u9FFF])", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\b\p{L}{4,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex LongWord();
}
