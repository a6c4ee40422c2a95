using System.Globalization;
using System.Text;

namespace MscText.Terms;

/// <summary>
/// The form in which names and texts meet: one code unit for one, so that no position moves. Case, width, accents,
/// script (Traditional to Simplified), dashes and spaces are folded.
/// </summary>
internal sealed class TermFolding
{
    /// <summary>What every hyphen, dash and space becomes.</summary>
    public const char Separator = ' ';

    private readonly char[] _map;

    private TermFolding(char[] map) => _map = map;

    /// <summary>The folded form of each code unit.</summary>
    public ReadOnlySpan<char> Map => _map;

    /// <summary>Takes over a table that was computed before.</summary>
    public static TermFolding FromMap(ReadOnlySpan<char> map) => new(map.ToArray());

    /// <summary>Computes the table.</summary>
    /// <param name="simplified">Traditional characters and their Simplified form.</param>
    public static TermFolding Create(IEnumerable<KeyValuePair<char, char>> simplified)
    {
        char[] map = new char[char.MaxValue + 1];
        for (int i = 0; i < map.Length; i++)
        {
            map[i] = FoldUnit((char)i);
        }

        foreach ((char traditional, char simple) in simplified)
        {
            map[traditional] = simple;
        }

        // Characters that the field writes either way: 粘附/黏附, 淤血/瘀血; and regional forms that conversion keeps.
        foreach ((char from, char to) in (ReadOnlySpan<(char, char)>)[('黏', '粘'), ('瘀', '淤'), ('著', '着'), ('鹼', '碱'), ('硷', '碱'), ('癒', '愈')])
        {
            map[from] = to;
        }

        for (int i = 0; i < map.Length; i++)
        {
            map[i] = map[map[i]];
        }

        return new TermFolding(map);
    }

    /// <summary>Folds a text.</summary>
    public string Fold(ReadOnlySpan<char> text)
    {
        char[] folded = new char[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            folded[i] = _map[text[i]];
        }

        return new string(folded);
    }

    private static char FoldUnit(char unit)
    {
        switch (unit)
        {
            case '-' or '_' or '\u00AD' or '\u2212' or '\uFE63' or '\uFF0D' or (>= '\u2010' and <= '\u2015'):
            case '\t' or '\n' or '\r' or ' ' or '\u00A0' or '\u202F' or '\u205F' or '\u3000' or (>= '\u2000' and <= '\u200A'):
                return Separator;
            case '\u2018' or '\u2019' or '\u02BC' or '\u2032' or '`' or '\u00B4':
                return '\'';
            case '\u00B5':
                return 'μ';
            case 'ς':
                return 'σ';
            case 'ϐ':
                return 'β';
            case 'ϕ':
                return 'φ';
            case '\u2022' or '\u30FB' or '\u2027' or '\u00B7':
                return '·';
            case >= '\uFF01' and <= '\uFF5E':
                return FoldUnit((char)(unit - 0xFEE0));
            case '\u207A':
                return '+';
            case '\u00D8' or '\u00F8':
                return 'o';
        }

        if (char.IsSurrogate(unit))
        {
            return unit;
        }

        if (unit is '\u00B2' or '\u00B3' or '\u00B9' or (>= '\u2070' and <= '\u2089')
            && CharUnicodeInfo.GetDigitValue(unit) is >= 0 and int digit)
        {
            return (char)('0' + digit);
        }

        char lower = char.ToLowerInvariant(unit);
        if (lower < '\u00C0' || lower is >= '\u2E80' || !char.IsLetter(lower))
        {
            return lower;
        }

        // Accented letter: its base where the accents are all there is besides.
        string parts = lower.ToString().Normalize(NormalizationForm.FormD);
        return parts.Skip(1).All(c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) ? parts[0] : lower;
    }
}
