using System.Buffers;
using System.Runtime.CompilerServices;

namespace MscText.Normalization;

/// <summary>Characters collected in a pooled array. Passed by reference only.</summary>
internal struct TextBuffer
{
    private char[] _chars;

    public TextBuffer(int capacity)
    {
        _chars = ArrayPool<char>.Shared.Rent(capacity);
        Length = 0;
    }

    /// <summary>Number of characters, which may be set back or, after <see cref="Reserve"/>, forward.</summary>
    public int Length { get; set; }

    /// <summary>Number of characters there is room for.</summary>
    public readonly int Capacity => _chars.Length;

    /// <summary>What was collected.</summary>
    public readonly ReadOnlySpan<char> Text => _chars.AsSpan(0, Length);

    /// <summary>The first character's place; changes when <see cref="Reserve"/> has to grow.</summary>
    public readonly ref char Start => ref Unsafe.AsRef(in _chars[0]);

    /// <summary>Makes room for further characters.</summary>
    public void Reserve(int more)
    {
        if (_chars.Length - Length < more)
        {
            Grow(more);
        }
    }

    /// <summary>Adds characters.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Adds what a reader gives at once; false at its end.</summary>
    public bool ReadFrom(TextReader reader, int atMost)
    {
        Reserve(atMost);
        int count = reader.Read(_chars.AsSpan(Length, atMost));
        Length += count;
        return count > 0;
    }

    /// <summary>Forgets the first characters.</summary>
    public void RemoveStart(int count)
    {
        Text[count..].CopyTo(_chars);
        Length -= count;
    }

    /// <summary>Gives the array back; the buffer is not used after that.</summary>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_chars);
        _chars = [];
        Length = 0;
    }

    private void Grow(int more)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_chars.Length * 2, checked(Length + more)));
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_chars);
        _chars = larger;
    }
}
