using System.Text;
using MscText.Segmentation;

namespace MscText.Tests.Segmentation.Jieba;

/// <summary>Random text made of what decides a segmentation: dictionary words and their halves, characters at the edges of classes.</summary>
internal static class JiebaSamples
{
    private static readonly string[] s_odd =
    [
        "\r\n", "\r", "\n", "\t", " ", "\u3000", "\0", "\u200B", "。", "，", "∶", "·", "@", "*", "^", "β", "é", "か", "한", "Ａ", "１", "٣", "ſ",
        "😀", "👩‍🔬", "\uD840", "\uDC0B", "5.3%", "1.5.3", "3㐀5%", "a𠀀12", "-1", "--", "x_y", "A.B.1", "C++", "T恤", "B超", "PD-1",
    ];

    private static readonly string[] s_common =
    [
        "的", "了", "在", "和", "是", "不", "中", "人", "大", "上", "一", "二", "干", "细胞", "干细胞", "间", "充", "质", "骨髓", "移植", "患者",
        "治疗", "分析", "研究", "生", "学生", "学", "会", "化", "性", "病", "白血病", "基因", "因", "蛋白", "表达", "能", "可能", "有", "没有", "出",
        "来", "出来", "手", "手术", "术后", "后", "小", "小明", "王", "李", "张", "國", "學", "幹細胞", "類", "似于", "癥狀", "后遺癥",
    ];

    public static string Text(Random random)
    {
        var text = new StringBuilder();
        int first = random.Next(8);
        int second = random.Next(8);
        for (int n = random.Next(14); n > 0; n--)
        {
            text.Append(Piece(random, random.Next(2) == 0 ? first : second));
        }

        return text.ToString();
    }

    public static string Piece(Random random) => Piece(random, random.Next(8));

    /// <summary>Two to four pieces without white space, of characters that a word can have.</summary>
    public static string Word(Random random)
    {
        var word = new StringBuilder();
        for (int n = random.Next(2, 5); n > 0; n--)
        {
            word.Append(Piece(random, random.Next(6)));
        }

        return word.ToString();
    }

    private static string Piece(Random random, int kind) => kind switch
    {
        0 or 1 => s_common[random.Next(s_common.Length)],
        2 => Character(random, 0x4E00, 0x9FA5),
        3 => Character(random, 0x9FCC, 0x9FFF),
        4 => random.Next(3) switch
        {
            0 => Character(random, 0x3400, 0x4DBF),
            1 => Character(random, 0x20000, 0x2FA1F),
            _ => Character(random, 0xF900, 0xFAFF),
        },
        5 => "abzAZ019+#&._%-"[random.Next(15)].ToString(),
        6 => s_odd[random.Next(s_odd.Length)],
        _ => Character(random, 0x2EBE0, 0x2EC00),
    };

    private static string Character(Random random, int first, int last) => char.ConvertFromUtf32(random.Next(first, last + 1));
}
