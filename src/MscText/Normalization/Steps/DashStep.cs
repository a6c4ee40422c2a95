namespace MscText.Normalization;

/// <summary>Hyphens, dashes, minus signs and tildes.</summary>
internal static class DashStep
{
    public static string? Map(int codePoint) => codePoint switch
    {
        // Hyphen, no-break hyphen, figure dash, en dash, hyphen bullet, minus, modifier minus, small and full-width hyphen.
        0x2010 or 0x2011 or 0x2012 or 0x2013 or 0x2043 or 0x2212 or 0x02D7 or 0x1806 or 0xFE63 or 0xFF0D or 0xFE32 => "-",

        // Dashes between clauses stay apart from hyphens inside words.
        0x2015 or 0xFE58 or 0xFE31 => "—",
        0x2E3A => "——",
        0x2E3B => "———",
        '～' or '〜' or 0x223C or 0x02DC or 0x2053 or 0x223E => "~",
        _ => null,
    };

    public static bool Owns(int codePoint) =>
        codePoint is 0x2011 or 0xFE63 or 0xFF0D or 0xFE32 or 0xFE58 or 0xFE31 or '～' or 0x02DC;
}
