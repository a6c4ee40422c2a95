using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MscText.Data;

namespace MscText.Normalization;

/// <summary>One longest-match dictionary of a conversion; see <see cref="ConversionFormat"/> for its tables.</summary>
internal sealed unsafe class ConversionStage
{
    // Room kept in the output beyond what the rest of the text needs, so that short values are written without a check.
    private const int Slack = 16;

    private readonly int* _pageIndex;
    private readonly uint* _pages;
    private readonly DoubleArrayTrie.Node* _nodes;
    private readonly ushort* _alphabet;
    private readonly uint* _filter;
    private readonly uint* _values;
    private readonly char* _pool;
    private readonly ConversionFormat.Stage _header;

    // Roots the memory that the pointers lead to.
    private readonly DataFile _file;

    /// <summary>A stage of a file.</summary>
    public ConversionStage(DataFile file, ConversionFormat.Stage header)
    {
        _file = file;
        _header = header;
        _pageIndex = file.Table<int>(ConversionFormat.PageIndexSection).Pointer + header.PageIndex;
        _pages = file.Table<uint>(ConversionFormat.PageSection).Pointer;
        _nodes = file.Table<DoubleArrayTrie.Node>(ConversionFormat.TrieSection + ".n").Pointer;
        _alphabet = file.Table<ushort>(ConversionFormat.TrieSection + ".a").Pointer;
        _filter = file.Table<uint>(ConversionFormat.FilterSection).Pointer + header.Filter;
        _values = file.Table<uint>(ConversionFormat.ValueSection).Pointer + header.Values;
        _pool = file.Table<char>(ConversionFormat.PoolSection).Pointer;
    }

    /// <summary>Whether the stage can change a text at all: a quick look at its characters.</summary>
    public bool MayChange(ReadOnlySpan<char> text) =>
        _header.TouchesAscii != 0
        || (_header.FirstTouched <= char.MaxValue
            && text.ContainsAnyInRange((char)_header.FirstTouched, (char)_header.LastTouched));

    /// <summary>Converts a text and adds the result to a buffer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="output">Where the result is added.</param>
    /// <param name="map">Is told how the positions changed, if there is one.</param>
    public void Convert(ReadOnlySpan<char> text, ref TextBuffer output, PositionMapBuilder? map)
    {
        int position = 0;
        Scan(text, ref position, ref output, default(ScanModes.Whole), map, out _);
    }

    /// <summary>Converts a text up to the next segment, which is left to the caller.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to begin; on return, the place of the segment or the end of the text.</param>
    /// <param name="output">Where the run before the segment is added.</param>
    /// <param name="mode">How to go through the text.</param>
    /// <param name="map">Is told how the positions of the run changed, if there is one.</param>
    /// <param name="segment">The segment, of length 0 at the end of the text.</param>
    /// <returns>From where on in <paramref name="output"/> the stages of the runs may change the run; its end if nowhere.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindSegment<TMode>(
        ReadOnlySpan<char> text, ref int position, ref TextBuffer output, TMode mode, PositionMapBuilder? map, out ConversionSegment segment)
        where TMode : struct, IScanMode =>
        Scan(text, ref position, ref output, mode, map, out segment);

    /// <summary>Adds what a segment becomes.</summary>
    /// <param name="text">The characters of the segment.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="output">Where the result is added.</param>
    /// <returns>Its length.</returns>
    public int AppendReplacement(ReadOnlySpan<char> text, in ConversionSegment segment, ref TextBuffer output)
    {
        if (segment.Replacement is { } replacement)
        {
            output.Append(replacement);
            return replacement.Length;
        }

        int length = LengthOf(segment.Value, text.Length);
        output.Reserve(Math.Max(length, 2));
        fixed (char* source = text)
        {
            Write(segment.Value, source, length, ref Unsafe.Add(ref output.Start, output.Length));
        }

        output.Length += length;
        return length;
    }

    // Compiled once and for all: a call lasts as long as the text, and the tiers before the last take many times longer.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Scan<TMode>(
        ReadOnlySpan<char> text, ref int position, ref TextBuffer output, TMode mode, PositionMapBuilder? map, out ConversionSegment segment)
        where TMode : struct, IScanMode
    {
        segment = default;
        int* pageIndex = _pageIndex;
        uint* pages = _pages;
        uint* filter = _filter;
        int filterShift = _header.FilterShift;
        bool copiesAscii = _header.TouchesAscii == 0 && !TMode.HasPhrases;
        int i = position;

        // The first unit that the map has not been told of.
        int untold = position;

        // Everywhere in the loop there is room for the rest of the text unit by unit, and a little more.
        output.Reserve(text.Length - position + Slack);
        ref char target = ref Unsafe.Add(ref output.Start, output.Length);
        int changeable = -1;
        fixed (char* source = text)
        {
            while (i < text.Length)
            {
                if (TMode.HasPhrases && mode.Match(text, i, out string replacement) is var phrase and > 0)
                {
                    segment = new ConversionSegment(phrase, 0, replacement);
                    break;
                }

                char unit = source[i];
                if (unit < 0x80 && copiesAscii)
                {
                    int ascii = CopyAscii(source + i, text.Length - i, ref target);
                    target = ref Unsafe.Add(ref target, ascii);
                    i += ascii;
                    continue;
                }

                uint entry = pages[pageIndex[unit >> ConversionFormat.PageBits] + (unit & ConversionFormat.PageMask)];
                if (entry > char.MaxValue)
                {
                    int code = (int)((entry & ConversionFormat.CodeMask) >> ConversionFormat.CodeShift);
                    if (code != 0 && MayBegin(filter, filterShift, entry, code, source, i, text.Length))
                    {
                        if (code == ConversionFormat.DescriptionCode)
                        {
                            if (TMode.StopsAtSegments && changeable < 0)
                            {
                                changeable = LengthUpTo(ref output, ref target);
                            }

                            int sequence = Math.Max(1, IdeographicDescription.SequenceLength(text[i..]));
                            text.Slice(i, sequence).CopyTo(MemoryMarshal.CreateSpan(ref target, sequence));
                            target = ref Unsafe.Add(ref target, sequence);
                            i += sequence;
                            continue;
                        }

                        int matched = MatchLongest(source + i, text.Length - i, code, out uint value);
                        if (matched != 0)
                        {
                            if (TMode.StopsAtSegments)
                            {
                                if (value is < ConversionFormat.PooledValue or >= ConversionFormat.PooledSegment)
                                {
                                    segment = new ConversionSegment(matched, value, null);
                                    break;
                                }

                                if (changeable < 0)
                                {
                                    changeable = LengthUpTo(ref output, ref target);
                                }
                            }

                            int length = LengthOf(value, matched);
                            if (length > matched)
                            {
                                output.Length = LengthUpTo(ref output, ref target);
                                output.Reserve(length + text.Length - i - matched + Slack);
                                target = ref Unsafe.Add(ref output.Start, output.Length);
                            }

                            Write(value, source + i, length, ref target);
                            target = ref Unsafe.Add(ref target, length);
                            if (length != matched && map is not null)
                            {
                                map.AddUnchanged(i - untold);
                                map.AddReplacement(length, matched);
                                untold = i + matched;
                            }

                            i += matched;
                            continue;
                        }
                    }

                    if (TMode.StopsAtSegments && (entry & ConversionFormat.RunStagesFlag) != 0 && changeable < 0)
                    {
                        changeable = LengthUpTo(ref output, ref target);
                    }
                }

                target = (char)entry;
                target = ref Unsafe.Add(ref target, 1);
                i++;
            }
        }

        output.Length = LengthUpTo(ref output, ref target);
        map?.AddUnchanged(i - untold);
        position = i;
        return changeable < 0 ? output.Length : changeable;
    }

    /// <summary>Whether a key of the trie may begin here, or a description sequence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayBegin(uint* filter, int filterShift, uint entry, int code, char* source, int i, int length)
    {
        if ((entry & ConversionFormat.OwnKeyFlag) != 0 || code == ConversionFormat.DescriptionCode)
        {
            return true;
        }

        if (i + 1 >= length)
        {
            return false;
        }

        uint bit = ConversionFormat.HashPair(code, source[i + 1]) >> filterShift;
        return ((filter[bit >> 5] >> (int)(bit & 31)) & 1) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LengthUpTo(ref TextBuffer output, ref char target) =>
        (int)(Unsafe.ByteOffset(ref output.Start, ref target) / sizeof(char));

    /// <summary>Copies the ASCII characters at the start, eight at a time; the first one is known to be one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyAscii(char* source, int length, ref char target)
    {
        int i = 0;
        while (i <= length - Vector128<ushort>.Count)
        {
            Vector128<ushort> units = Vector128.Load((ushort*)source + i);
            if ((units & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
            {
                break;
            }

            units.StoreUnsafe(ref Unsafe.As<char, ushort>(ref target), (nuint)i);
            i += Vector128<ushort>.Count;
        }

        while (i < length && source[i] < 0x80)
        {
            Unsafe.Add(ref target, i) = source[i];
            i++;
        }

        return i;
    }

    /// <summary>The longest key at the start: its length, or 0 where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int MatchLongest(char* source, int length, int code, out uint value)
    {
        DoubleArrayTrie.Node* nodes = _nodes;
        ushort* alphabet = _alphabet;
        int state = _header.RootBase + code;
        int matched = 0;
        int key = 0;
        int i = 1;
        while (true)
        {
            int packed = nodes[state].Base;
            if (packed < 0)
            {
                key = ~packed;
                matched = i;
                break;
            }

            if ((packed & 1) != 0)
            {
                key = nodes[packed >> 1].Base;
                matched = i;
            }

            if (i == length)
            {
                break;
            }

            int next = alphabet[source[i]];
            if (next == 0)
            {
                break;
            }

            next += packed >> 1;
            if (nodes[next].Check != state)
            {
                break;
            }

            state = next;
            i++;
        }

        value = matched == 0 ? 0 : _values[key];
        return matched;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int LengthOf(uint value, int keyLength) =>
        value >= ConversionFormat.PooledValue ? _pool[value & ConversionFormat.PoolMask]
        : value >= ConversionFormat.MappedValue ? keyLength
        : value > char.MaxValue ? 2
        : 1;

    // There is room for two units whatever the length.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Write(uint value, char* key, int length, ref char target)
    {
        if (value < ConversionFormat.MappedValue)
        {
            Unsafe.WriteUnaligned(ref Unsafe.As<char, byte>(ref target), value);
        }
        else if (value < ConversionFormat.PooledValue)
        {
            for (int i = 0; i < length; i++)
            {
                char unit = key[i];
                Unsafe.Add(ref target, i) =
                    (char)_pages[_pageIndex[unit >> ConversionFormat.PageBits] + (unit & ConversionFormat.PageMask)];
            }
        }
        else
        {
            char* text = _pool + (value & ConversionFormat.PoolMask) + 1;
            for (int i = 0; i < length; i++)
            {
                Unsafe.Add(ref target, i) = text[i];
            }
        }
    }
}
