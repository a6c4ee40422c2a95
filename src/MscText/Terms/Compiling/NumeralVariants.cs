using System.Text.RegularExpressions;

namespace MscText.Terms;

/// <summary>Roman, Arabic and Chinese numerals in names: <c>type II</c>, <c>type 2</c>; II型, Ⅱ型, 2型, 二型.</summary>
internal static partial class NumeralVariants
{
    private static readonly string[] Roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII"];
    private static readonly string[] Chinese = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>The other ways to write a name's numeral, where it has one that counts types, phases or factors.</summary>
    public static IEnumerable<string> Of(string name, TermNameKind kind)
    {
        bool chinese = kind is TermNameKind.Chinese or TermNameKind.ChineseTraditional;
        Match match = chinese ? ChineseContext().Match(name) : EnglishContext().Match(name);
        if (!match.Success)
        {
            yield break;
        }

        Group numeral = match.Groups["n"].Success ? match.Groups["n"] : match.Groups["m"];
        int number = Number(numeral.Value);
        if (number <= 0)
        {
            yield break;
        }

        foreach (string form in Forms(number, chinese))
        {
            yield return string.Concat(name.AsSpan(0, numeral.Index), form, name.AsSpan(numeral.Index + numeral.Length));
        }
    }

    private static IEnumerable<string> Forms(int number, bool chinese)
    {
        yield return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        yield return Roman[number];
        if (number <= 12)
        {
            // One character: Ⅰ to Ⅻ.
            yield return ((char)('\u2160' + number - 1)).ToString();
        }

        if (chinese && number < Chinese.Length)
        {
            yield return Chinese[number];
        }
    }

    private static int Number(string numeral)
    {
        int index = Array.IndexOf(Roman, numeral);
        return index > 0 ? index
            : int.TryParse(numeral, out int value) && value < Roman.Length ? value
            : Array.IndexOf(Chinese, numeral);
    }

    [GeneratedRegex(@"\b(?:type|class|phase|stage|grade|factor|group|complex|collagen)[ -](?<n>[IVX]+|1?[0-9])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishContext();

    [GeneratedRegex(@"(?<n>[IVX]+|1?[0-9]|[一二三四五六七八九十])(?=[型期级度类類級])|(?<=因子|因数|胶原|型)(?<m>[IVX]+)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseContext();
}
