using MscText.Normalization;

namespace MscText.Segmentation;

/// <summary>
/// The normalised text with what folding took from it and the scanner's rules go by: capitals (they tell <c>AML</c> from a word
/// and <c>mM</c> from <c>mm</c>), Roman numerals (<c>Ⅰ</c>), and the full-width comma (it parts numbers, where an ASCII comma may group their digits).
/// </summary>
internal static class SourceForms
{
    /// <summary>The text to scan: as long as the normalised text, position by position the same character or a variant of it.</summary>
    public static ReadOnlySpan<char> Restore(NormalizedText text, ref char[] memory)
    {
        if (ReferenceEquals(text.Text, text.Original))
        {
            return text.Text;
        }

        if (memory.Length < text.Text.Length)
        {
            memory = new char[Math.Max(text.Text.Length, Math.Min(memory.Length * 2, Array.MaxLength))];
        }

        Span<char> restored = memory.AsSpan(0, text.Text.Length);
        text.Text.CopyTo(restored);
        int start = 0;
        int originalStart = 0;
        for (int run = 0; run < text.Map.RunCount; run++)
        {
            (int length, int originalLength) = text.Map.RunLengths(run);
            if (length == originalLength)
            {
                Restore(text.Original.AsSpan(originalStart, length), restored.Slice(start, length));
            }
            else if (originalLength == 1 && RomanNumerals.IsNumeralCharacter(text.Original[originalStart]))
            {
                MemoryExtensions.ToUpperInvariant(text.Text.AsSpan(start, length), restored.Slice(start, length));
            }

            start += length;
            originalStart += originalLength;
        }

        return restored;
    }

    private static void Restore(ReadOnlySpan<char> original, Span<char> text)
    {
        int position = 0;
        while (true)
        {
            int same = original[position..].CommonPrefixLength(text[position..]);
            position += same;
            if (position == original.Length)
            {
                return;
            }

            char from = original[position];
            char to = text[position];
            char folded = ScanCharacters.Fold(from);
            if (from == '，' || IsNumeralOf(from, to))
            {
                text[position] = from;
            }
            else if (char.ToLowerInvariant(folded) == to)
            {
                text[position] = folded;
            }

            position++;
        }
    }

    // The numerals that become one letter.
    private static bool IsNumeralOf(char numeral, char letter) => numeral switch
    {
        'Ⅰ' or 'ⅰ' => letter is 'i' or 'I',
        'Ⅴ' or 'ⅴ' => letter is 'v' or 'V',
        'Ⅹ' or 'ⅹ' => letter is 'x' or 'X',
        _ => false,
    };
}
