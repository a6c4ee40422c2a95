using System.Collections.Frozen;

namespace MscText.Checking;

/// <summary>Finds what denies in Chinese.</summary>
internal static class ChineseNegation
{
    // Words with a sign of negation that deny nothing, or name something by itself.
    private static readonly FrozenSet<string> Neutral = Set(
        "不同 不仅 不但 不断 不论 无论 不过 不久 不少 不妨 不禁 不愧 非常 非洲 非但 是否 能否 可否 与否 否则 未来 未婚 无疑 无数 无线 不得不 不等式 不锈钢 无机 " +
        "不管 不单 不只 不止 不光 无非 无从 无人机 不动产 莫非 不丹 无锡 无花果 非典 除了 灭活 不等 不一 缺血 缺氧");

    // These speak of a denial without needing one on the other side, since languages differ in how they put them.
    private static readonly FrozenSet<string> Weak = Set(
        "不良 不足 不适 不孕 不育 不全 不可避免 不可或缺 必不可少 不明 不当 不佳 不利 不齐 不均 不均衡 不规则 不安 不宜 不便 不善 不符 不如 不妙 不平等 不对称 不平衡 不协调 不健康 " +
        "不超过 不少于 不低于 不高于 不大于 不小于 不多于 未超过 不到 未满 不满 不确定 不确定性 无关 无力 无害 无痛 无意 无偿 无限 无序 无形 无毒 不可逆 不耐受 不典型 未成年 未成熟 未知 未必 初治 " +
        "难以 困难 难治 缺乏 缺少 缺失 缺陷 短缺 匮乏 失败 失去 失调 除外 排除 避免 防止 勿 禁 拒绝 停止 而非 罕见 少见 很少 极少 鲜少 较少 不常 " +
        "无进展 无病 无复发 无事件 无症状 无家可归 不连续 不依赖 不自主 无氧 非 不能忽视 不容忽视 不可忽视 不可忽略 阴性 不变 不太 无创 无菌 无水 无糖 无脂 无酸 非法 无效");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeutralLookup = Neutral.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WeakLookup = Weak.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int MaxLength = Neutral.Concat(Weak).Max(w => w.Length);

    /// <summary>The words that deny, in order.</summary>
    /// <param name="folded">The text as <see cref="CheckFold"/> leaves it.</param>
    public static List<NegationCue> Find(string folded)
    {
        var found = new List<NegationCue>();
        for (int i = 0; i < folded.Length; i++)
        {
            if (!HanCharacters.IsHan(folded[i]))
            {
                continue;
            }

            if (TryWord(folded, i, out int length, out bool neutral))
            {
                if (!neutral)
                {
                    found.Add(new NegationCue(new TextSpan(i, length), NegationStrength.Weak));
                }

                i += length - 1;
            }
            else if (folded[i] is '不' or '未' or '无' or '没' or '否' or '莫')
            {
                length = i + 1 < folded.Length && (folded[i], folded[i + 1]) is ('没', '有') ? 2 : 1;
                bool strong = folded[i] is not ('否' or '莫') && !(folded[i] == '没' && Follows(folded, i, "收", "药", "食"));
                found.Add(new NegationCue(new TextSpan(i, length), strong ? NegationStrength.Strong : NegationStrength.Weak));
                i += length - 1;
            }
        }

        return found;
    }

    private static bool TryWord(string text, int at, out int length, out bool neutral)
    {
        for (length = Math.Min(MaxLength, text.Length - at); length > 0; length--)
        {
            ReadOnlySpan<char> word = text.AsSpan(at, length);
            neutral = NeutralLookup.Contains(word);
            if (neutral || WeakLookup.Contains(word))
            {
                return true;
            }
        }

        neutral = false;
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
