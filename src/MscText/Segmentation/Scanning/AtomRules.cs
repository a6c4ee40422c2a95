using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>Finds the end of a piece of a word: letters, digits, and the signs that belong to them.</summary>
internal static class AtomRules
{
    /// <summary>The piece that starts at a letter or digit.</summary>
    public static Atom Scan(ReadOnlySpan<char> text, int start)
    {
        AtomShape shape = AtomShape.None;
        int position = start;
        int stemEnd = -1;
        while (position < text.Length)
        {
            CharacterClass characterClass = ClassAt(text, position, out int length);
            if (characterClass is CharacterClass.Letter or CharacterClass.Digit)
            {
                bool startsName = position == start || Fold(text[position - 1]) == '\'';
                shape |= ShapeOf(text[position], characterClass, startsName);
                position += length;
            }
            else if (characterClass == CharacterClass.Mark)
            {
                position += length;
            }
            else
            {
                int joined = Join(text, start, position, ref shape, ref stemEnd);
                if (joined == position)
                {
                    break;
                }

                position = joined;
            }
        }

        position = AddCharge(text, start, position, ref shape);
        return new Atom(start, position, stemEnd < 0 ? position : stemEnd, shape);
    }

    /// <summary>Whether a span is a surface marker's name: <c>CD34</c>, <c>CD45RA</c>, <c>CD3ε</c>.</summary>
    public static bool IsMarker(ReadOnlySpan<char> name) =>
        name.Length is >= 3 and <= 8 && name[0] == 'C' && name[1] == 'D' && char.IsAsciiDigit(name[2]);

    private static AtomShape ShapeOf(char unit, CharacterClass characterClass, bool isFirst)
    {
        if (characterClass == CharacterClass.Digit)
        {
            return AtomShape.Digit | (isFirst ? AtomShape.StartsWithDigit : AtomShape.None);
        }

        if (IsGreek(unit))
        {
            return AtomShape.Greek | (isFirst ? AtomShape.StartsWithGreek : AtomShape.None);
        }

        if (char.IsUpper(unit))
        {
            return AtomShape.Upper | (isFirst ? AtomShape.None : AtomShape.InnerCapital);
        }

        return char.IsLower(unit) ? AtomShape.Lower : AtomShape.OtherLetter;
    }

    /// <summary>Where the atom goes on after a sign at a position, or the position itself where the sign ends it.</summary>
    private static int Join(ReadOnlySpan<char> text, int start, int position, ref AtomShape shape, ref int stemEnd)
    {
        CharacterClass next = ClassAt(text, position + 1);
        if (position == start || next is not (CharacterClass.Letter or CharacterClass.Digit))
        {
            // 5'-UTR: the prime belongs to the digits before the hyphen.
            return Fold(text[position]) == '\'' && IsHyphenAt(text, position + 1) && IsOnly(shape, AtomShape.Digit)
                ? position + 1
                : position;
        }

        char before = text[position - 1];
        char after = text[position + 1];
        switch (Fold(text[position]))
        {
            // patient's, don't, O'Brien, 3'UTR
            case '\'' when next == CharacterClass.Letter && (!IsOnly(shape, AtomShape.Digit) || char.IsAsciiLetterUpper(after)):
                if (Fold(after) is 's' or 'S' && !IsWordAt(text, position + 2))
                {
                    stemEnd = position;
                }

                return position + 1;

            // Kir6.2, Nav1.7; p.V600E, c.1799T>A
            case '.' when (next == CharacterClass.Digit && IsDigitAt(text, position - 1)) || IsVariantPrefix(text, start, position):
                return position + 1;

            case '_':
                shape |= AtomShape.Sign;
                return position + 1;

            // DRB1*04:01, CYP2C19*2
            case '*' when next == CharacterClass.Digit && (shape & AtomShape.Upper) != 0:
                shape |= AtomShape.Sign;
                return position + 1;

            case ':' when next == CharacterClass.Digit && IsDigitAt(text, position - 1) && text[start..position].Contains('*'):
                return position + 1;

            // the nucleotides of c.1799T>A
            case '>' when IsBase(before) && IsBase(after) && position - 2 > start && char.IsAsciiDigit(text[position - 2])
                    && ClassAt(text, position + 2) != CharacterClass.Letter:
                shape |= AtomShape.Sign;
                return position + 1;

            // H&E, R&D
            case '&' when position - start <= 2 && char.IsAsciiLetterUpper(before) && char.IsAsciiLetterUpper(after):
                return position + 1;

            default:
                return position;
        }
    }

    /// <summary>Takes in the plus or minus behind a marker or an ion: <c>CD34+</c>, <c>Ca2+</c>, <c>CD45−</c>.</summary>
    private static int AddCharge(ReadOnlySpan<char> text, int start, int position, ref AtomShape shape)
    {
        bool isMarker = IsMarker(text[start..position]);
        bool isName = (shape & (AtomShape.Upper | AtomShape.Greek)) != 0;
        if (FoldAt(text, position) == '+' && (isName || isMarker))
        {
            int end = FoldAt(text, position + 1) == '+' ? position + 2 : position + 1;

            // Before a letter or digit a plus joins two names (IL-12+CXCL9), except behind a marker (CD4+CD25+).
            if (!IsWordAt(text, end) || isMarker)
            {
                shape |= AtomShape.Sign;
                return end;
            }
        }

        if (IsHyphenAt(text, position) && isMarker
            && (!IsWordAt(text, position + 1) || IsMarkerAt(text, position + 1)))
        {
            shape |= AtomShape.Sign;
            return position + 1;
        }

        return position;
    }

    private static bool IsMarkerAt(ReadOnlySpan<char> text, int position) =>
        position + 3 <= text.Length && IsMarker(text.Slice(position, 3));

    /// <summary>HGVS: a level letter, then a change that starts with a capital or a digit.</summary>
    private static bool IsVariantPrefix(ReadOnlySpan<char> text, int start, int dot)
    {
        if (dot != start + 1 || text[start] is not ('c' or 'g' or 'm' or 'n' or 'p' or 'r'))
        {
            return false;
        }

        int at = dot + 1;
        while (at < text.Length && char.IsAsciiLetter(text[at]) && at - dot <= 3)
        {
            at++;
        }

        return (at == dot + 1 || char.IsAsciiLetterUpper(text[dot + 1])) && IsDigitAt(text, at) && text[start] != 'n';
    }

    private static bool IsBase(char unit) => unit is 'A' or 'C' or 'G' or 'T' or 'U';

    private static bool IsHyphenAt(ReadOnlySpan<char> text, int position) => FoldAt(text, position) == '-';

    private static bool IsOnly(AtomShape shape, AtomShape only) =>
        (shape & only) != 0 && (shape & ~(only | AtomShape.StartsWithDigit)) == 0;
}
