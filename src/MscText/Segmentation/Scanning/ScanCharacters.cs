using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace MscText.Segmentation;

/// <summary>Character classes of the token scanner. Every method reads raw text as well as normalised text.</summary>
internal static class ScanCharacters
{
    // One byte an ASCII character, a CharacterClass each.
    private static ReadOnlySpan<byte> AsciiClasses =>
    [
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0,
        0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0,
        0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 1,
    ];

    /// <summary>Class of the character at an index, and its length in code units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterClass ClassAt(ReadOnlySpan<char> text, int index, out int length)
    {
        char unit = text[index];
        length = 1;
        if (unit < 128)
        {
            return (CharacterClass)AsciiClasses[unit];
        }

        return unit is >= '\u4E00' and <= '\u9FFF' ? CharacterClass.Han : OtherClassAt(text, index, out length);
    }

    /// <summary>Class of the character at an index, <see cref="CharacterClass.Space"/> at or after the end.</summary>
    public static CharacterClass ClassAt(ReadOnlySpan<char> text, int index) =>
        index < text.Length ? ClassAt(text, index, out _) : CharacterClass.Space;

    /// <summary>Whether a letter or digit stands at an index.</summary>
    public static bool IsWordAt(ReadOnlySpan<char> text, int index) =>
        ClassAt(text, index) is CharacterClass.Letter or CharacterClass.Digit;

    /// <summary>Whether a digit stands at an index.</summary>
    public static bool IsDigitAt(ReadOnlySpan<char> text, int index) => ClassAt(text, index) == CharacterClass.Digit;

    /// <summary>The folded unit at an index, NUL at or after the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char FoldAt(ReadOnlySpan<char> text, int index) => (uint)index < (uint)text.Length ? Fold(text[index]) : '\0';

    /// <summary>
    /// The ASCII character that a unit is a variant of (width, dash, apostrophe, super- or subscript), or the unit itself.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char unit) => unit < 128 ? unit : FoldOther(unit);

    /// <summary>Whether a unit raises the digit it stands for: a superscript.</summary>
    public static bool IsSuperscriptDigit(char unit) => unit is '\u00B2' or '\u00B3' or '\u00B9' or '\u2070' or (>= '\u2074' and <= '\u2079');

    /// <summary>Whether a unit is a Greek letter of the modern alphabet, or the micro sign.</summary>
    public static bool IsGreek(char unit) => unit is >= '\u0391' and <= '\u03C9' or '\u00B5' or '\u03D1' or '\u03D5' or '\u03F5';

    /// <summary>Whether a folded unit separates the ends of a range.</summary>
    public static bool IsRangeSign(char folded) => folded is '-' or '~';

    /// <summary>Whether a folded unit compares.</summary>
    public static bool IsComparator(char folded) =>
        folded is '<' or '>' or '=' or '~' or '≤' or '≥' or '≦' or '≧' or '⩽' or '⩾' or '≈' or '≠' or '≅' or '≒';

    private static char FoldOther(char unit) => unit switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(unit - 0xFEE0),
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE63' or '\u207B' or '\u208B' => '-',
        '\u2018' or '\u2019' or '\u02BC' or '\u2032' or '\u00B4' => '\'',
        '\u207A' or '\u208A' => '+',
        '\u00B2' or '\u00B3' => (char)(unit - 0xB2 + '2'),
        '\u00B9' => '1',
        '\u2070' or (>= '\u2074' and <= '\u2079') => (char)(unit - 0x2070 + '0'),
        >= '\u2080' and <= '\u2089' => (char)(unit - 0x2080 + '0'),
        '\u00B5' => 'μ',
        '\u223C' or '\u301C' => '~',
        '\u2044' or '\u2215' => '/',
        '\u2217' => '*',
        '\u00A0' or '\u2009' or '\u202F' or '\u2007' or '\u3000' => ' ',
        _ => unit,
    };

    private static CharacterClass OtherClassAt(ReadOnlySpan<char> text, int index, out int length)
    {
        char unit = text[index];
        length = 1;
        if (HanCharacters.IsHan(unit) && !char.IsSurrogate(unit))
        {
            return CharacterClass.Han;
        }

        char folded = FoldOther(unit);
        if (folded < 128)
        {
            return (CharacterClass)AsciiClasses[folded];
        }

        if (unit is (>= '\u3040' and <= '\u312F') or (>= '\u31A0' and <= '\u31FF') or (>= '\uAC00' and <= '\uD7A3')
            or (>= '\u1100' and <= '\u11FF') or (>= '\u3130' and <= '\u318F') or (>= '\uFF66' and <= '\uFFDC'))
        {
            return char.IsLetter(unit) ? CharacterClass.Syllable : Classify(char.GetUnicodeCategory(unit));
        }

        if (!char.IsSurrogate(unit))
        {
            return Classify(char.GetUnicodeCategory(unit));
        }

        if (Rune.DecodeFromUtf16(text[index..], out Rune rune, out length) != System.Buffers.OperationStatus.Done)
        {
            length = 1;
            return CharacterClass.Other;
        }

        return HanCharacters.IsHan(unit) ? CharacterClass.Han : Classify(Rune.GetUnicodeCategory(rune));
    }

    private static CharacterClass Classify(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharacterClass.Letter,
        UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterClass.Mark,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control or UnicodeCategory.Format => CharacterClass.Space,
        _ => CharacterClass.Other,
    };
}
