using System.Runtime.CompilerServices;

namespace MscText.Segmentation;

/// <summary>
/// The words of a text as spans, and the working memory to find them: reused from text to text, so that segmenting
/// allocates nothing once the buffer has grown to the longest text. Not thread-safe: use one a thread.
/// </summary>
public sealed class WordBuffer
{
    private TextSpan[] _words = new TextSpan[64];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The words in the order of the segmentation; valid until the buffer is used again.</summary>
    public ReadOnlySpan<TextSpan> Words => new(_words, 0, Count);

    /// <summary>A word.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative or not below <see cref="Count"/>.</exception>
    public TextSpan this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _words[index];
        }
    }

    /// <summary>Code of each unit of the block being cut, then 0.</summary>
    internal ushort[] Codes { get; private set; } = new ushort[128];

    /// <summary>Log-probability of the best path from each unit of the block to its end.</summary>
    internal double[] Route { get; private set; } = new double[128];

    /// <summary>Where the first word of that path ends.</summary>
    internal int[] Ends { get; private set; } = new int[128];

    /// <summary>Forgets the words.</summary>
    public void Clear() => Count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int start, int length)
    {
        TextSpan[] words = _words;
        int count = Count;
        if ((uint)count >= (uint)words.Length)
        {
            words = Grow();
        }

        words[count] = new TextSpan(start, length);
        Count = count + 1;
    }

    /// <summary>Makes the working memory large enough for a block of that many units; its content is lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Reserve(int units)
    {
        if (units >= Codes.Length)
        {
            GrowWorkingMemory(units);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TextSpan[] Grow()
    {
        Array.Resize(ref _words, checked(_words.Length * 2));
        return _words;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowWorkingMemory(int units)
    {
        int size = (int)Math.Min(Math.Max((long)units + 1, Codes.Length * 2L), Array.MaxLength);
        Codes = new ushort[size];
        Route = new double[size];
        Ends = new int[size];
    }
}
