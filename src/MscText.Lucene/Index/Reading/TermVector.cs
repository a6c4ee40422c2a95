using System.Text;

namespace MscText.Lucene;

/// <summary>
/// The terms of one field of one document, in the order of their UTF-8 bytes, each with its frequency and, where they are kept, its
/// positions and offsets. Immutable; it does not need the index any more.
/// </summary>
public sealed class TermVector
{
    private readonly TermVectorsChunk _chunk;
    private readonly TermVectorsField _field;
    private readonly byte[] _bytes;
    private readonly int[] _termStarts;
    private readonly int[] _occurrenceStarts;

    internal TermVector(string field, TermVectorsChunk chunk, TermVectorsField place)
    {
        Field = field;
        _chunk = chunk;
        _field = place;
        _termStarts = new int[place.TermCount + 1];
        _occurrenceStarts = new int[place.TermCount + 1];
        for (int i = 0; i < place.TermCount; i++)
        {
            int term = place.FirstTerm + i;
            _termStarts[i + 1] = checked(_termStarts[i] + chunk.PrefixLengths[term] + chunk.SuffixLengths[term]);
            _occurrenceStarts[i + 1] = _occurrenceStarts[i] + chunk.Freqs[term];
        }

        _bytes = new byte[_termStarts[^1]];
        int suffix = place.SuffixStart;
        for (int i = 0; i < place.TermCount; i++)
        {
            int shared = chunk.PrefixLengths[place.FirstTerm + i];
            int rest = chunk.SuffixLengths[place.FirstTerm + i];
            if (shared > 0)
            {
                _bytes.AsSpan(_termStarts[i - 1], shared).CopyTo(_bytes.AsSpan(_termStarts[i]));
            }

            chunk.Bytes.AsSpan(suffix, rest).CopyTo(_bytes.AsSpan(_termStarts[i] + shared));
            suffix += rest;
        }
    }

    /// <summary>The field.</summary>
    public string Field { get; }

    /// <summary>The number of different terms.</summary>
    public int TermCount => _field.TermCount;

    /// <summary>The number of tokens: the sum of the frequencies.</summary>
    public int TokenCount => _field.Occurrences;

    /// <summary>True where every occurrence has its position.</summary>
    public bool HasPositions => _field.HasPositions;

    /// <summary>True where every occurrence has its start and end offset.</summary>
    public bool HasOffsets => _field.HasOffsets;

    /// <summary>True where occurrences have payloads, which only indexes of Apache Lucene do.</summary>
    public bool HasPayloads => _field.HasPayloads;

    internal int Flags => _field.Flags;

    /// <summary>The UTF-8 bytes of a term.</summary>
    /// <param name="index">Which: 0 to <see cref="TermCount"/> - 1.</param>
    public ReadOnlySpan<byte> Term(int index) => _bytes.AsSpan(_termStarts[index].._termStarts[index + 1]);

    /// <summary>The text of a term.</summary>
    /// <param name="index">Which: 0 to <see cref="TermCount"/> - 1.</param>
    public string TermText(int index) => Encoding.UTF8.GetString(Term(index));

    /// <summary>How often a term occurs in the field of the document.</summary>
    /// <param name="index">Which: 0 to <see cref="TermCount"/> - 1.</param>
    public int Freq(int index) => _occurrenceStarts[index + 1] - _occurrenceStarts[index];

    /// <summary>The positions of a term, as in the inverted index, ascending; empty where they are not kept.</summary>
    /// <param name="index">Which: 0 to <see cref="TermCount"/> - 1.</param>
    public ReadOnlySpan<int> Positions(int index) => Occurrences(_chunk.Positions, HasPositions, _field.FirstPosition, index);

    /// <summary>Where a term's occurrences start in the field's text, in UTF-16 code units; empty where offsets are not kept.</summary>
    /// <param name="index">Which: 0 to <see cref="TermCount"/> - 1.</param>
    public ReadOnlySpan<int> StartOffsets(int index) => Occurrences(_chunk.StartOffsets, HasOffsets, _field.FirstOffset, index);

    /// <summary>Where a term's occurrences end (exclusive), in UTF-16 code units; empty where offsets are not kept.</summary>
    /// <param name="index">Which: 0 to <see cref="TermCount"/> - 1.</param>
    public ReadOnlySpan<int> EndOffsets(int index) => Occurrences(_chunk.EndOffsets, HasOffsets, _field.FirstOffset, index);

    /// <summary>The payload of one occurrence of a term; empty where it has none.</summary>
    /// <param name="index">Which: 0 to <see cref="TermCount"/> - 1.</param>
    /// <param name="occurrence">Which occurrence: 0 to <see cref="Freq"/> - 1.</param>
    public ReadOnlySpan<byte> Payload(int index, int occurrence)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)occurrence, (uint)Freq(index), nameof(occurrence));
        if (!HasPayloads)
        {
            return default;
        }

        int at = _occurrenceStarts[index] + occurrence;
        ReadOnlySpan<int> lengths = _chunk.PayloadLengths.AsSpan(_field.FirstPayload, at + 1);
        int start = _field.PayloadStart;
        foreach (int length in lengths[..^1])
        {
            start += length;
        }

        return _chunk.Bytes.AsSpan(start, lengths[^1]);
    }

    /// <summary>Finds a term by its UTF-8 bytes.</summary>
    /// <returns>Its index, or -1 where the field of the document does not have it.</returns>
    public int IndexOf(ReadOnlySpan<byte> term)
    {
        int low = 0;
        int high = TermCount - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = Term(middle).SequenceCompareTo(term);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    private ReadOnlySpan<int> Occurrences(int[] values, bool kept, int first, int index) =>
        kept ? values.AsSpan(first + _occurrenceStarts[index], Freq(index)) : default;
}
