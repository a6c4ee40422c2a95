using MscText.Normalization;

namespace MscText.Checking;

/// <summary>The form in which rules look at a text: unit for unit, so that every index stays what it was.</summary>
internal static class CheckFold
{
    /// <summary>
    /// Full-width letters, digits and marks become ASCII, minus signs and relations one form each, Chinese characters the one
    /// that stands for their group in either script.
    /// </summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = Fold(source[i]);
        }
    });

    /// <summary>One character of <see cref="Fold(string)"/>.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u0080' => c,
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u200A' or '\u202F' or '\u3000' => ' ',
        '−' or '﹣' or '‐' or '‑' => '-',
        '⩽' or '≦' => '≤',
        '⩾' or '≧' => '≥',
        '﹤' => '<',
        '﹥' => '>',
        'µ' => 'μ',
        >= '\u3400' and <= '\u9FFF' => FoldHan(c),
        _ => c,
    };

    private static char FoldHan(char c)
    {
        int folded = ScriptTables.Fold(c, out _);
        return folded <= char.MaxValue ? (char)folded : c;
    }
}
