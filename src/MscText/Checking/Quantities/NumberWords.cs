using System.Text.RegularExpressions;

namespace MscText.Checking;

/// <summary>Words that say a value without being numerals: both, trivalent, decade; 双, 半, 翻番.</summary>
internal static partial class NumberWords
{
    private const decimal Half = 0.5m;

    private static readonly (string Word, decimal[] Values)[] English = Read(
        "double=2,1|twice=2|twofold=2|two-fold=2|dual=2|both=2|bilateral=2|biweekly=2|bivalent=2|biphasic=2|pair=2|couple=2|twin=2|" +
        "half=0.5,50|halv=0.5,50|semi=0.5|triple=3,2|triplicate=3|threefold=3|thrice=3|trivalent=3|trilateral=3|trimester=3|tertile=3|ternary=3|" +
        "quadr=4|fourfold=4|quartile=4|tetra=4|quintile=5|fivefold=5|penta=5|sixfold=6|hexa=6|sevenfold=7|eightfold=8|octa=8|ninefold=9|" +
        "tenfold=10|decile=10|decade=10|dozen=12|fortnight=14,2|century=100|hundred=100|thousand=1000|million=1000000|billion=1000000000|" +
        "quarter=25,0.25,3,4|biennium=2|biennial=2|second=2|third=3|fourth=4|fifth=5|sixth=6|seventh=7|eighth=8|ninth=9|tenth=10|one-half=0.5,50|per mille=1000|percentage=100");

    private static readonly (string Word, decimal[] Values)[] Chinese = Read(
        "双=2|两=2|二=2|俩=2|对=2|倍=2|半=0.5,50,6,2|翻番=2,100|翻倍=2,100|加倍=2,100|倍增=2,100|三=3|四=4|五=5|六=6|七=7|八=8|九=9|十=10|十二=12|季度=3|旬=10|打=12|" +
        "百=100|千=1000|万=10000|百万=1000000|千万=10000000|亿=100000000|十亿=1000000000|世纪=100|四分位=25,75,4|零=0|全部=100|所有=100");

    /// <summary>Whether a text has a word for the value.</summary>
    public static bool Has(BeadSide side, decimal value)
    {
        foreach ((string word, decimal[] values) in side.Language == Language.Chinese ? Chinese : English)
        {
            if (values.AsSpan().Contains(value) && (values[0] == Half ? HasHalf(side) : side.Folded.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        // two and a half years, 两年半
        return HasRoman(side.Folded, value) || (value - Math.Floor(value) == Half && HasHalf(side));
    }

    // Half-lives and 半衰期 are no halves.
    private static bool HasHalf(BeadSide side) =>
        side.Language == Language.Chinese ? ChineseHalf().IsMatch(side.Folded) : EnglishHalf().IsMatch(side.Folded);

    [GeneratedRegex("\\b(?:half(?!-?[ ]?li[fv])|halv|semi)|-half", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishHalf();

    [GeneratedRegex("半(?!衰|胱|乳糖|径|球|月板)")]
    private static partial Regex ChineseHalf();

    // Stage III, Ⅱ期, phase IIb
    private static bool HasRoman(string text, decimal value)
    {
        if (value is < 1 or > 12 || value != Math.Floor(value))
        {
            return false;
        }

        int number = (int)value;
        if (text.Contains((char)('Ⅰ' + number - 1)) || text.Contains((char)('ⅰ' + number - 1)))
        {
            return true;
        }

        string roman = Roman(number);
        for (int at = text.IndexOf(roman, StringComparison.Ordinal); at >= 0; at = text.IndexOf(roman, at + 1, StringComparison.Ordinal))
        {
            int end = at + roman.Length;
            bool whole = (at == 0 || !char.IsAsciiLetter(text[at - 1]))
                && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]) || text[end] is >= 'a' and <= 'd' or >= 'A' and <= 'D');
            if (whole)
            {
                return true;
            }
        }

        return false;
    }

    private static string Roman(int number) =>
        new string('X', number / 10) + (number % 10) switch
        {
            9 => "IX",
            >= 5 and int five => "V" + new string('I', five - 5),
            4 => "IV",
            int rest => new string('I', rest),
        };

    private static (string Word, decimal[] Values)[] Read(string list) =>
    [
        .. list.Split('|').Select(entry => entry.Split('=')).Select(entry => (
            CheckFold.Fold(entry[0]),
            entry[1].Split(',').Select(v => decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture)).ToArray())),
    ];
}
