using System.Runtime.InteropServices;
using MscText.Lucene;

namespace MscText.Search;

/// <summary>The Chinese characters of a text, each once: what a query of one character looks for.</summary>
/// <remarks>Reusable, for one thread at a time.</remarks>
internal sealed class CharacterTokenStream : TokenStream
{
    // A bit a code unit; and the characters outside the basic plane, which are rare.
    private readonly ulong[] _seen = new ulong[(char.MaxValue + 1) / 64];
    private readonly HashSet<int> _seenPairs = [];
    private readonly List<char> _characters = [];
    private int _next;

    /// <summary>Forgets the texts added so far.</summary>
    public CharacterTokenStream Clear()
    {
        foreach (char c in _characters)
        {
            _seen[c >> 6] = 0;
        }

        _seenPairs.Clear();
        _characters.Clear();
        Reset();
        return this;
    }

    /// <summary>Whether any character was found.</summary>
    public bool IsEmpty => _characters.Count == 0;

    /// <summary>Adds a text that is folded already.</summary>
    public CharacterTokenStream Add(string folded)
    {
        for (int i = 0; i < folded.Length; i++)
        {
            if (!HanCharacters.IsHan(folded[i]))
            {
                continue;
            }

            bool isPair = char.IsHighSurrogate(folded[i]) && i + 1 < folded.Length && char.IsLowSurrogate(folded[i + 1]);
            if (isPair ? _seenPairs.Add(char.ConvertToUtf32(folded[i], folded[i + 1])) : IsNew(folded[i]))
            {
                _characters.Add(folded[i]);
                if (isPair)
                {
                    _characters.Add(folded[i + 1]);
                }
            }

            i += isPair ? 1 : 0;
        }

        return this;
    }

    /// <inheritdoc/>
    public override void Reset() => _next = 0;

    /// <inheritdoc/>
    public override bool Next(ref IndexToken token)
    {
        if (_next >= _characters.Count)
        {
            return false;
        }

        int length = char.IsHighSurrogate(_characters[_next]) ? 2 : 1;
        token.Term = CollectionsMarshal.AsSpan(_characters).Slice(_next, length);
        token.PositionIncrement = 1;
        _next += length;
        return true;
    }

    private bool IsNew(char character)
    {
        ref ulong bits = ref _seen[character >> 6];
        ulong before = bits;
        bits |= 1UL << (character & 63);
        return bits != before;
    }
}
