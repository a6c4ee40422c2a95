using System.Globalization;
using System.Text.RegularExpressions;
using MscText.Terms;

namespace MscText.Tests.Checking;

/// <summary>Plants errors into correct translations, every kind wherever it can be planted.</summary>
internal static partial class Injector
{
    private static readonly (string From, string To)[] Units =
    [
        ("mg", "g"), ("g", "mg"), ("kg", "g"), ("ng", "μg"), ("mL", "L"), ("mm", "cm"), ("mm3", "cm3"), ("μM", "mM"), ("h", "d"), ("min", "h"),
        ("个月", "周"), ("周", "个月"), ("天", "周"), ("分钟", "小时"), ("岁", "个月"), ("年", "个月"), ("微米", "毫米"), ("%", "‰"), ("℃", "℉"),
        ("mmHg", "kPa"), ("IU", "mg"), ("Gy", "cGy"),
    ];

    private static readonly (string One, string Other)[] Directions =
    [
        ("增加", "减少"), ("升高", "降低"), ("上升", "下降"), ("上调", "下调"), ("促进", "抑制"), ("增强", "减弱"), ("高于", "低于"), ("较高", "较低"),
        ("较长", "较短"), ("长于", "短于"), ("提高", "降低"), ("有效", "无效"), ("阳性", "阴性"), ("术前", "术后"), ("手术前", "手术后"), ("之前", "之后"),
        ("激动剂", "拮抗剂"), ("多于", "少于"), ("激活", "抑制"), ("过表达", "敲低"), ("加速", "延缓"), ("更多", "更少"), ("急性", "慢性"), ("优点", "缺点"),
        ("最大", "最小"), ("高风险", "低风险"), ("高危", "低危"), ("延长", "缩短"), ("改善", "恶化"), ("男性", "女性"), ("升至", "降至"), ("敏感", "耐药"),
        ("高功率", "低功率"),
    ];

    private static readonly string[] Negations = ["没有", "未", "无法", "无", "不能", "不可", "不", "并未", "缺乏", "非"];

    // Words of which a sign of negation is only a part, or which mean much the same without it.
    private static readonly string[] NotNegations =
        ["无论", "不仅", "不但", "不断", "不同", "不良", "不过", "不久", "非常", "未来", "不足", "无创", "不等", "不适", "不论", "无进展", "不如"];

    private static readonly (string From, string To)[] AddedNegations =
    [
        ("可以", "不可以"), ("能够", "不能"), ("会", "不会"), ("是", "不是"), ("需要", "不需要"), ("导致", "未导致"), ("显著", "不显著"), ("发生", "未发生"),
        ("有效", "并非有效"), ("改善", "未改善"), ("相关", "不相关"), ("推荐", "不推荐"), ("建议", "不建议"), ("观察到", "未观察到"), ("接受", "未接受"),
        ("显示", "未显示"), ("适用", "不适用"), ("影响", "不影响"), ("提高", "未提高"), ("降低", "未降低"), ("采用", "未采用"), ("激活", "未激活"),
    ];

    /// <summary>All errors of all kinds for one translation, in a fixed order.</summary>
    public static IEnumerable<InjectedError> All(string english, string chinese, Random random) =>
        Values(english, chinese, random)
            .Concat(UnitErrors(english, chinese))
            .Concat(Operators(english, chinese))
            .Concat(Pairs("direction", Directions, english, chinese))
            .Concat(DroppedNegations(english, chinese))
            .Concat(AddedNegationErrors(english, chinese))
            .Concat(Symbols(english, chinese, random))
            .Concat(Identifiers(english, chinese, random))
            .Concat(Terms(english, chinese, random))
            .Concat(DroppedClauses(english, chinese));

    private static IEnumerable<InjectedError> Values(string english, string chinese, Random random)
    {
        foreach (Match match in PlainNumber().Matches(chinese))
        {
            string[] variants =
            [
                ChangeDigit(match.Value, random), ChangeDigit(match.Value, random), match.Value + "0", match.Value[..^1],
                match.Value.Contains('.') ? match.Value.Replace(".", string.Empty) : match.Value.Insert(match.Length / 2, random.Next(1, 10).ToString(CultureInfo.InvariantCulture)),
            ];
            foreach (string changed in variants.Distinct().Where(v => IsOther(v, match.Value)))
            {
                // A value that the source has elsewhere is no error that one could see.
                if (!Regex.IsMatch(english, $@"(?<![0-9.]){Regex.Escape(changed)}(?![0-9])"))
                {
                    yield return InjectedError.Replace("value", english, chinese, match.Index, match.Length, changed);
                }
            }
        }
    }

    private static bool IsOther(string changed, string value) =>
        decimal.TryParse(changed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal one)
        && one != decimal.Parse(value, CultureInfo.InvariantCulture);

    private static string ChangeDigit(string number, Random random)
    {
        int[] digits = [.. Enumerable.Range(0, number.Length).Where(i => char.IsAsciiDigit(number[i]))];
        int at = digits[random.Next(digits.Length)];
        char other = (char)('0' + ((number[at] - '0' + random.Next(1, 10)) % 10));
        return string.Concat(number.AsSpan(0, at), other.ToString(), number.AsSpan(at + 1));
    }

    private static IEnumerable<InjectedError> UnitErrors(string english, string chinese)
    {
        foreach ((string from, string to) in Units)
        {
            foreach (Match match in Regex.Matches(chinese, $@"(?<=[0-9] ?){Regex.Escape(from)}(?![A-Za-z0-9])"))
            {
                bool date = from == "年" && Regex.IsMatch(chinese[..match.Index], "[0-9]{4} ?$");
                if (!date)
                {
                    yield return InjectedError.Replace("unit", english, chinese, match.Index, match.Length, to);
                }
            }
        }
    }

    private static IEnumerable<InjectedError> Operators(string english, string chinese)
    {
        (string, string)[] pairs = [("<", ">"), (">", "<"), ("＜", "＞"), ("＞", "＜"), ("≤", "≥"), ("≥", "≤"), ("以上", "以下"), ("以下", "以上"), ("超过", "低于"), ("±", "+"), ("−", "")];
        foreach ((string from, string to) in pairs)
        {
            // 以上 is a limit after a value only.
            string before = from[0] == '以' ? "(?<=[0-9] ?[岁个月%％及剂]{1,3})" : string.Empty;
            foreach (Match match in Regex.Matches(chinese, before + Regex.Escape(from) + (from == "−" ? "(?=[0-9])" : string.Empty)))
            {
                yield return InjectedError.Replace("sign", english, chinese, match.Index, match.Length, to);
            }
        }
    }

    private static IEnumerable<InjectedError> Pairs(string kind, (string One, string Other)[] pairs, string english, string chinese)
    {
        foreach ((string one, string other) in pairs.Concat(pairs.Select(p => (p.Other, p.One))).Where(p => p.Item1 != "抑制" || p.Item2 == "促进"))
        {
            foreach (Match match in Regex.Matches(chinese, one + "(?!剂)"))
            {
                yield return InjectedError.Replace(kind, english, chinese, match.Index, match.Length, other);
            }
        }
    }

    private static IEnumerable<InjectedError> DroppedNegations(string english, string chinese)
    {
        for (int i = 0; i < chinese.Length; i++)
        {
            string? negation = Negations.FirstOrDefault(n => string.CompareOrdinal(chinese, i, n, 0, n.Length) == 0);
            if (negation is not null && !NotNegations.Any(n => string.CompareOrdinal(chinese, i, n, 0, n.Length) == 0))
            {
                string with = negation switch { "没有" => "有", "不能" => "能", "不可" => "可", "无法" => "能够", _ => string.Empty };
                yield return InjectedError.Replace("negation dropped", english, chinese, i, negation.Length, with);
                i += negation.Length;
            }
        }
    }

    private static IEnumerable<InjectedError> AddedNegationErrors(string english, string chinese)
    {
        foreach ((string from, string to) in AddedNegations)
        {
            foreach (Match match in Regex.Matches(chinese, $"(?<![不未无非机社协大学委没而但于就总还只集员别最了]){from}(?![议员诊计否性])"))
            {
                yield return InjectedError.Replace("negation added", english, chinese, match.Index, match.Length, to);
            }
        }
    }

    private static IEnumerable<InjectedError> Symbols(string english, string chinese, Random random)
    {
        foreach (Match match in Symbol().Matches(chinese))
        {
            string symbol = match.Value;
            if (symbol.Length < 2)
            {
                continue;
            }

            bool hasDigit = symbol.Any(char.IsAsciiDigit);
            string[] variants = hasDigit
                ? [ChangeDigit(symbol, random), ChangeLetter(symbol, random)]
                : [ChangeLetter(symbol, random), Swap(symbol), symbol.Length > 2 ? symbol[..^1] : symbol];
            foreach (string changed in variants.Distinct().Where(v => v != symbol && !english.Contains(v, StringComparison.Ordinal)))
            {
                yield return InjectedError.Replace(hasDigit ? "symbol" : "acronym", english, chinese, match.Index, match.Length, changed);
            }
        }

        foreach (Match match in Marker().Matches(chinese))
        {
            Group sign = match.Groups["sign"];
            yield return InjectedError.Replace("symbol", english, chinese, sign.Index, 1, sign.Value == "+" ? "−" : "+");
        }
    }

    private static string ChangeLetter(string symbol, Random random)
    {
        int[] letters = [.. Enumerable.Range(0, symbol.Length).Where(i => char.IsAsciiLetterUpper(symbol[i]))];
        if (letters.Length == 0)
        {
            return symbol;
        }

        int at = letters[random.Next(letters.Length)];
        char other = (char)('A' + ((symbol[at] - 'A' + random.Next(1, 26)) % 26));
        return string.Concat(symbol.AsSpan(0, at), other.ToString(), symbol.AsSpan(at + 1));
    }

    private static string Swap(string symbol) =>
        symbol[^1] == symbol[^2] ? symbol : string.Concat(symbol.AsSpan(0, symbol.Length - 2), symbol[^1].ToString(), symbol[^2].ToString());

    private static IEnumerable<InjectedError> Identifiers(string english, string chinese, Random random)
    {
        foreach (Match match in Identifier().Matches(chinese))
        {
            for (int i = 0; i < 6; i++)
            {
                string changed = string.Concat(match.Value.AsSpan(0, 8), ChangeDigit(match.Value[8..], random));
                yield return InjectedError.Replace("identifier", english, chinese, match.Index, match.Length, changed);
            }
        }
    }

    private static IEnumerable<InjectedError> Terms(string english, string chinese, Random random)
    {
        var concepts = TermMatcher.Default.Find(english).Select(m => m.Concept.Id).ToHashSet();
        Concept[] all = OtherConcepts.Value;
        foreach (TermMatch match in TermMatcher.Default.Find(chinese).Where(m => !m.IsNested && !m.IsAmbiguous && m.Span.Length > 1 && concepts.Contains(m.Concept.Id)))
        {
            Concept other = all[random.Next(all.Length)];
            if (!concepts.Contains(other.Id) && HanCharacters.Count(match.Span.Of(chinese)) > 1)
            {
                yield return InjectedError.Replace("term", english, chinese, match.Span.Start, match.Span.Length, other.PreferredChinese);
            }
        }
    }

    private static readonly Lazy<Concept[]> OtherConcepts = new(() =>
        [.. TermDictionary.Default.Concepts.Where(c => c.Chinese.Count > 0 && HanCharacters.Count(c.PreferredChinese) is > 2 and < 9)]);

    private static IEnumerable<InjectedError> DroppedClauses(string english, string chinese)
    {
        foreach (Match match in Clause().Matches(chinese))
        {
            if (HanCharacters.Count(match.Value) >= 10)
            {
                yield return InjectedError.Replace("clause", english, chinese, match.Index, match.Length, string.Empty);
            }
        }
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9.\-/^])[0-9]+(?:\.[0-9]+)?(?![A-Za-z0-9\-]*[A-Z]|[0-9.])")]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"(?<![A-Za-z0-9./])(?=[A-Za-z0-9-]*[A-Z])(?![PpM](?![A-Za-z0-9])|mg|kg|CI\b|IU\b|Gy|NCT|CRD|ISRCTN|ChiCTR|ClinicalTrials)[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9α-ω]+)*(?![A-Za-z0-9./])")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"CD[0-9]+(?<sign>[+−])")]
    private static partial Regex Marker();

    [GeneratedRegex(@"NCT[0-9]{8}|ChiCTR[0-9]{10}|ISRCTN[0-9]{8}|CRD[0-9]{11}|10\.[0-9]{4,}/[A-Za-z0-9./]+[0-9]")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"(?<=[，；])[^，；。]+[，；]|，[^，；。]+(?=。$)")]
    private static partial Regex Clause();
}
