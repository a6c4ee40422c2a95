using System.Collections.Frozen;
using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Finds what denies in Chinese.</summary>
internal static class ChineseNegation
{
    // Words with a sign of negation that deny nothing, or name something by itself.
    private static readonly FrozenSet<string> Neutral = Set(
        "不同 不仅 不但 不断 不论 无论 不过 不久 不少 不妨 不禁 不愧 非常 非洲 非但 是否 能否 可否 与否 否则 未来 未婚 无疑 无数 无线 不得不 不等式 不锈钢 无机 " +
        "不管 不单 不只 不止 不光 无非 无从 无人机 不动产 莫非 不丹 无锡 无花果 非典 除了 灭活 不等 不一 缺血 缺氧 禁忌 " +
        "不相同 各不相同 没错 没有错 不时 不懈 不已 不免 未免");

    // Longer than a word above that they begin with, and a denial nevertheless.
    private static readonly FrozenSet<string> Strong = Set("不适用 不适合 不适宜 不明显 不明确 不足以 不利用 不一致 不全部 并非 绝非");

    // These speak of a denial without needing one on the other side, since languages differ in how they put them.
    private static readonly FrozenSet<string> Weak = Set(
        "不良 不足 不适 不孕 不育 不全 不可避免 不可或缺 必不可少 不明 不当 不佳 不利 不齐 不均 不均衡 不规则 不安 不宜 不便 不善 不符 不如 不妙 不平等 不对称 不平衡 不协调 不健康 " +
        "不超过 不少于 不低于 不高于 不大于 不小于 不多于 未超过 不到 未满 不满 不确定 不确定性 无关 无力 无害 无痛 无意 无偿 无限 无序 无形 无毒 不可逆 不耐受 不典型 未成年 未成熟 未知 未必 初治 " +
        "难以 困难 难治 缺乏 缺少 缺如 缺失 缺陷 短缺 匮乏 失败 失去 失调 除外 排除 避免 防止 勿 禁 拒绝 停止 而非 罕见 少见 很少 极少 鲜少 较少 不常 " +
        "无进展 无病 无复发 无事件 无症状 无家可归 不连续 不依赖 不自主 无氧 非 不能忽视 不容忽视 不可忽视 不可忽略 阴性 不变 不太 不乏 不例外 不正常 毋 毋须 毋需 费解 违反 反对 免受 以免 缺席 无创 无菌 无水 无糖 无脂 无酸 非法 无效");

    // Set phrases have a denial inside that their counterpart mostly lacks: 独一无二, 可有可无; 差不多.
    private const int LengthOfPhrase = 4;
    private const int LengthOfInnerDenial = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StrongLookup = Strong.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeutralLookup = Neutral.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WeakLookup = Weak.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int MaxLength = Neutral.Concat(Weak).Concat(Strong).Max(w => w.Length);

    /// <summary>The words that deny, in order.</summary>
    /// <param name="folded">The text as <see cref="CheckFold"/> leaves it.</param>
    public static List<NegationCue> Find(string folded)
    {
        var found = new List<NegationCue>();
        bool[]? phrases = null;
        for (int i = 0; i < folded.Length; i++)
        {
            if (!HanCharacters.IsHan(folded[i]))
            {
                continue;
            }

            if (TryWord(folded, i, out int length, out NegationStrength? listed))
            {
                if (listed is { } strength)
                {
                    found.Add(new NegationCue(new TextSpan(i, length), strength));
                }

                i += length - 1;
            }
            else if (folded[i] is '不' or '未' or '无' or '没' or '否' or '莫')
            {
                length = i + 1 < folded.Length && (folded[i], folded[i + 1]) is ('没', '有') ? 2 : 1;
                bool strong = folded[i] is not ('否' or '莫')
                    && !(folded[i] == '没' && Follows(folded, i, "收", "药", "食"))
                    && !(phrases ??= InPhrases(folded))[i];
                found.Add(new NegationCue(new TextSpan(i, length), strong ? NegationStrength.Strong : NegationStrength.Weak));
                i += length - 1;
            }
        }

        return found;
    }

    private static bool[] InPhrases(string text)
    {
        bool[] inside = new bool[text.Length];
        ReadOnlySpan<int> lengths = new GlossWordCutter(GlossLexicon.Default.Words).Cut(text);
        for (int i = 0; i < text.Length; i += lengths[i])
        {
            for (int k = 0; k < lengths[i] && lengths[i] >= LengthOfInnerDenial; k++)
            {
                inside[i + k] = k > 0 || lengths[i] >= LengthOfPhrase;
            }
        }

        return inside;
    }

    /// <summary>The longest listed word at a place; without strength it denies nothing.</summary>
    private static bool TryWord(string text, int at, out int length, out NegationStrength? strength)
    {
        for (length = Math.Min(MaxLength, text.Length - at); length > 0; length--)
        {
            ReadOnlySpan<char> word = text.AsSpan(at, length);
            strength = StrongLookup.Contains(word) ? NegationStrength.Strong : WeakLookup.Contains(word) ? NegationStrength.Weak : null;
            if (strength is not null || NeutralLookup.Contains(word))
            {
                return true;
            }
        }

        strength = null;
        return false;
    }

    private static bool Follows(string text, int at, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (string.CompareOrdinal(text, at + 1, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').Select(CheckFold.Fold).ToFrozenSet(StringComparer.Ordinal);
}
