using System.Buffers;
using System.Runtime.CompilerServices;

namespace MscText.Normalization;

/// <summary>A growing text in a rented array; to be disposed exactly once.</summary>
internal sealed class CharBuffer : IDisposable
{
    private char[] _units;

    public CharBuffer(int capacity)
    {
        _units = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 16));
        Length = 0;
    }

    public int Length { get; set; }

    public ReadOnlySpan<char> Text => _units.AsSpan(0, Length);

    public Span<char> Writable => _units.AsSpan(0, Length);

    /// <summary>The room after the text, at least as long as asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<char> Room(int length)
    {
        if (_units.Length - Length < length)
        {
            Grow(length);
        }

        return _units.AsSpan(Length);
    }

    public void Append(char unit)
    {
        Room(1)[0] = unit;
        Length++;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Room(text.Length));
        Length += text.Length;
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(_units);

    private void Grow(int length)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(checked(Length + length), Length * 2));
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_units);
        _units = larger;
    }
}
