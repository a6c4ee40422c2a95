namespace MscText.Alignment;

/// <summary>Reads numbers in Chinese characters, and the scale characters after digits.</summary>
internal static class ChineseNumberReader
{
    private const string Digits = "〇一二三四五六七八九";

    // What is counted or dated: a lone character is a number only before one of these.
    private const string Measures = "个個种種例次组組年月日岁歲周週天名项項倍类類型位只隻条條期级級步篇家所台臺份片支株代层層件类组者轮輪院小分秒週頁页期号號度成阶階大点點元";

    /// <summary>Whether a character can begin a number.</summary>
    public static bool IsNumeral(char c) => c is '十' or '廿' or '卅' or '两' or '兩' or '零' or '百' or '千' || Digits.Contains(c);

    /// <summary>Reads the number that begins at an index.</summary>
    /// <returns>False where the characters are part of a word instead (十分, 一些, 统一).</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out NumberMention mention, out int end)
    {
        mention = default;
        NumberKind kind = NumberKind.Cardinal;
        int at = start;
        bool perMille = text[at..].StartsWith("千分之");
        if (perMille || text[at..].StartsWith("百分之"))
        {
            at += 3;
            kind = NumberKind.Percent;
        }

        end = at;
        if (at == text.Length || (kind == NumberKind.Percent && !IsNumeral(text[at])))
        {
            return false;
        }

        decimal value = ReadValue(text, at, out end, out int characters);
        if (characters == 0)
        {
            end = start + 1;
            return false;
        }

        char before = start > 0 ? text[start - 1] : ' ';
        char after = end < text.Length ? text[end] : ' ';
        if (kind == NumberKind.Percent)
        {
            mention = new NumberMention(perMille ? value / 10 : value, kind, TextSpan.FromBounds(start, end), InWords: true);
            return true;
        }

        if (text[end..].StartsWith("分之") && TryFraction(text, start, value, ref end, out mention))
        {
            return true;
        }

        if (after == '成' && characters == 1 && before is not ('第' or '完' or '构' or '形'))
        {
            end++;
            decimal share = value * 10;

            // 六成五 is 65%, 六成三个 hardly anything.
            if (end < text.Length && Digits.IndexOf(text[end]) > 0 && (end + 1 == text.Length || !Measures.Contains(text[end + 1])))
            {
                share += Digits.IndexOf(text[end++]);
            }

            mention = new NumberMention(share, NumberKind.Percent, TextSpan.FromBounds(start, end), InWords: true);
            return value is > 0 and < 10;
        }

        kind = before is '第' ? NumberKind.Ordinal : after is '月' ? NumberKind.Month : NumberKind.Cardinal;
        mention = new NumberMention(value, kind, TextSpan.FromBounds(start, end), InWords: true);
        if (kind == NumberKind.Ordinal)
        {
            return true;
        }

        // 十几, 数十, 几百 are not exact; 万一, 千万, 百般 are words.
        if (before is '数' or '數' or '几' or '幾' || after is '几' or '幾' or '余' or '餘' or '多' || value == 0)
        {
            return false;
        }

        return characters > 1
            ? !IsWordOfNumerals(text[start..end]) && !(text[start] is '一' && text[start + 1] is '一')
            : value > 1 && Measures.Contains(after) && !(after is '分' && text[start] is '十') && !(after is '大' or '点' or '點' && value > 9);
    }

    /// <summary>Goes on after a number in digits over 十, 百, 千, 万 and 亿.</summary>
    public static int ReadScale(ReadOnlySpan<char> text, int end, ref decimal value)
    {
        int at = end;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        while (at < text.Length && Scale(text[at]) is decimal scale and > 0 && value < 1e15m)
        {
            // 万 in 万古霉素 after a list number, 百 in 百日咳: scales stand before what they count, not inside words.
            value *= scale;
            end = ++at;
        }

        return end;
    }

    private static decimal Scale(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' or '萬' => 10_000,
        '亿' or '億' => 100_000_000,
        _ => 0,
    };

    private static decimal ReadValue(ReadOnlySpan<char> text, int start, out int end, out int characters)
    {
        decimal total = 0;      // complete groups of 万 and 亿
        decimal section = 0;    // below 万
        decimal digit = 0;
        bool pending = false;
        bool scaled = false;
        int run = 0;            // digits without scale: 一九八九
        int i = start;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            int d = c switch { '两' or '兩' => 2, '零' or '○' => 0, _ => Digits.IndexOf(c) };
            if (d >= 0)
            {
                if (pending && scaled && d != 0 && digit != 0)
                {
                    break;
                }

                digit = pending && !scaled ? (digit * 10) + d : d;
                pending = true;
                run++;
                if (run > 12)
                {
                    break;
                }

                continue;
            }

            if (c is '廿' or '卅' && !pending && !scaled)
            {
                section += c == '廿' ? 20 : 30;
                scaled = true;
                continue;
            }

            decimal scale = Scale(c);
            if (scale == 0 || (i == start && scale > 10))
            {
                break;
            }

            scaled = true;
            if (scale >= 10_000)
            {
                total = (total + section + digit) * scale;
                section = 0;
            }
            else
            {
                section += (pending ? digit : 1) * scale;
            }

            digit = 0;
            pending = false;
        }

        end = i;
        characters = i - start;
        return total + section + digit;
    }

    private static bool TryFraction(ReadOnlySpan<char> text, int start, decimal denominator, ref int end, out NumberMention mention)
    {
        mention = default;
        int at = end + 2;
        if (at >= text.Length || !IsNumeral(text[at]) || denominator == 0)
        {
            return false;
        }

        decimal numerator = ReadValue(text, at, out int after, out int characters);
        end = after;
        mention = new NumberMention(
            decimal.Round(numerator / denominator, 6), NumberKind.Cardinal, TextSpan.FromBounds(start, end), InWords: true);
        return characters > 0;
    }

    private static bool IsWordOfNumerals(ReadOnlySpan<char> word) =>
        word is "千万" or "千萬" or "一一" or "三七" or "万一" or "百万" or "百萬" or "八九" or "一二" or "三四" or "七八" or "五六" or "两三" or "二三" or "四五" or "六七" or "百十" or "九一";
}
