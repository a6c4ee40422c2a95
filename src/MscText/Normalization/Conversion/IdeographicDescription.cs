namespace MscText.Normalization;

/// <summary>
/// Ideographic description sequences (Unicode Standard, section 18.2): ⿰亻干 describes one character that has no code,
/// and its parts are not converted.
/// </summary>
internal static class IdeographicDescription
{
    // The limits of OpenCC, so that the same text is left alone.
    private const int MaxDepth = 16;
    private const int MaxCharacters = 64;

    /// <summary>Length of the complete sequence that a text begins with, in UTF-16 code units; 0 where there is none.</summary>
    public static int SequenceLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || OperandCount(text[0]) == 0)
        {
            return 0;
        }

        int characters = 0;
        return Parse(text, MaxDepth, ref characters);
    }

    // Length of the sequence or single character at the start, or 0 where it is not complete.
    private static int Parse(ReadOnlySpan<char> text, int depthLeft, ref int characters)
    {
        if (text.IsEmpty || depthLeft == 0 || characters >= MaxCharacters)
        {
            return 0;
        }

        characters++;
        int length = text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;
        for (int operands = OperandCount(text[0]); operands > 0; operands--)
        {
            int operand = Parse(text[length..], depthLeft - 1, ref characters);
            if (operand == 0)
            {
                return 0;
            }

            length += operand;
        }

        return length;
    }

    private static int OperandCount(char unit) => unit switch
    {
        '\u2FF2' or '\u2FF3' => 3,
        '\u2FFE' or '\u2FFF' => 1,
        >= '\u2FF0' and <= '\u2FFD' => 2,
        _ => 0,
    };
}
