using FsCheck;
using FsCheck.Fluent;

namespace MscText.Tests.Segmentation;

/// <summary>Random text of what the tokenizer and the splitter have rules for, in all scripts, and of what breaks naive code.</summary>
internal static class MixedText
{
    private static readonly string[] s_pieces =
    [
        "IL-6", "TGF-β", "CD34+", "PD-1/PD-L1", "p<0.05", "95% CI 1.2–3.4", "10.1016/S2352-3026(24)00089-1", "NCT05432187", "a@b.org",
        "https://a.org/x", "2×10^6/kg", "≥60", "1,030", "290 000", "Ⅲ-Ⅳ", "III", "E. coli", "et al.", "e.g.", "Fig. 2", "U.S.", "patient’s", "B超",
        "cells", "The", "and", "间充质", "干细胞", "細胞", "幹", "。", "，", "！？", "……", "“", "”", "‘", "’", "《", "》", "(", ")", "（", "）", "[12]", ".", ",", ";",
        "；", ":", "?", "!", "-", "–", "——", "/", "+", "%", "=", "<", "~", "±", "*", "_", "&", "'", "\"", "@", "|", " ", "  ", "\u3000", "\u00A0", "\n", "\r\n",
        "\t", "1", "23", ".5", "x", "10^6", "⁶", "10⁶", "kg⁻¹", "，", "鄕", "乾隆", "著", "体\u0301", "₂", "½", "①", "µg", "mg", "℃", "ＡＢ", "１２", "e\u0301", "n\u0303", "\u0301", "\u200B", "\u200D", "\uFEFF",
        "\uFE0F", "\uD842\uDFB7", "\uD83D\uDE00", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\uD840", "\uDC00", "\uFFFD", "\uF900", "カタ", "한국", "Привет", "ﬁ", "\u00AD",
    ];

    private static readonly Gen<string> s_piece = Gen.Frequency(
        (12, Gen.Elements(s_pieces)),
        (2, Gen.Choose(32, 126).Select(c => ((char)c).ToString())),
        (1, Gen.Choose(0, char.MaxValue).Select(c => ((char)c).ToString())));

    /// <summary>Up to some forty pieces in a row.</summary>
    public static Arbitrary<string> Arbitrary { get; } = Arb.From(s_piece.ListOf().Select(string.Concat), Shrink);

    private static IEnumerable<string> Shrink(string text)
    {
        for (int size = text.Length / 2; size > 0; size /= 2)
        {
            for (int start = 0; start + size <= text.Length; start += size)
            {
                yield return text.Remove(start, size);
            }
        }
    }
}
