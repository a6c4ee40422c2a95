using MscText.Segmentation;

namespace MscText.Search;

/// <summary>Remembers the indexed forms of the words seen last: a text has the same few hundred words again and again.</summary>
/// <remarks>For one thread at a time.</remarks>
internal sealed class StemCache
{
    // A power of two. An entry is a word and its form, each with its length behind it: as long as a line of the processor's cache.
    private const int Entries = 8192;
    private const int Room = 16;
    private const int LongestWord = Room - 1;
    private const int EntrySize = 2 * Room;

    private readonly char[] _entries = new char[Entries * EntrySize];

    /// <inheritdoc cref="WordForm.Of"/>
    /// <returns>The form, valid until the next call.</returns>
    public ReadOnlySpan<char> Of(TokenKind kind, ReadOnlySpan<char> text, Span<char> buffer)
    {
        if (kind is not TokenKind.Word || text.Length > LongestWord)
        {
            return WordForm.Of(kind, text, buffer);
        }

        Span<char> entry = _entries.AsSpan(PlaceOf(text) * EntrySize, EntrySize);
        Span<char> word = entry[..Room];
        Span<char> form = entry[Room..];
        if (word[LongestWord] != text.Length || !text.SequenceEqual(word[..text.Length]))
        {
            ReadOnlySpan<char> found = WordForm.Of(kind, text, buffer);
            if (found.Length > LongestWord)
            {
                return found;
            }

            text.CopyTo(word);
            word[LongestWord] = (char)text.Length;
            found.CopyTo(form);
            form[LongestWord] = (char)found.Length;
        }

        return form[..form[LongestWord]];
    }

    private static int PlaceOf(ReadOnlySpan<char> text)
    {
        uint hash = 0;
        foreach (char c in text)
        {
            hash = (hash * 31) + c;
        }

        return (int)((hash * 0x9E37_79B1u) >> 16) & (Entries - 1);
    }
}
