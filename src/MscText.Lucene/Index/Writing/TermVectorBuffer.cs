using System.Runtime.InteropServices;

namespace MscText.Lucene;

/// <summary>The tokens of a document's field, kept until the document is complete to be written as its term vector.</summary>
internal sealed class TermVectorBuffer(FieldInfo field, BytePool pool)
{
    private readonly List<PendingToken> _tokens = [];
    private readonly List<Group> _groups = [];
    private readonly Comparison<Group> _byText = (a, b) => TextOf(pool, a.Term).SequenceCompareTo(TextOf(pool, b.Term));
    private ulong[] _order = [];
    private int _flags;

    /// <summary>The memory taken.</summary>
    public long ByteCount => (_tokens.Capacity * (long)Marshal.SizeOf<PendingToken>()) + (_order.Length * (long)sizeof(ulong));

    /// <summary>Starts a document.</summary>
    public void Start(FieldType type)
    {
        _tokens.Clear();
        _flags = (type.StoreTermVectorPositions ? TermVectorsWriter.Positions : 0) | (type.StoreTermVectorOffsets ? TermVectorsWriter.Offsets : 0);
    }

    /// <summary>Adds a token whose term is known.</summary>
    public void Add(in PendingToken token) => _tokens.Add(token);

    /// <summary>Writes the vector; false where the document has no token.</summary>
    public bool WriteTo(TermVectorsWriter writer)
    {
        if (_tokens.Count == 0)
        {
            return false;
        }

        GroupByTerm();
        ReadOnlySpan<PendingToken> tokens = CollectionsMarshal.AsSpan(_tokens);
        writer.StartField(field.Number, _flags);
        foreach (Group group in _groups)
        {
            writer.AddTerm(TextOf(pool, group.Term), group.Count);
            for (int i = group.Start; _flags != 0 && i < group.Start + group.Count; i++)
            {
                ref readonly PendingToken token = ref tokens[(int)_order[i]];
                writer.AddOccurrence(token.Position, token.StartOffset, token.StartOffset + token.OffsetLength);
            }
        }

        return true;
    }

    private static ReadOnlySpan<byte> TextOf(BytePool pool, int term) => pool.Span(term + TermPostings.Size, pool.Term(term).TextLength);

    /// <summary>Brings the tokens of every term together, in the order in which they came, and the terms in that of their bytes.</summary>
    private void GroupByTerm()
    {
        if (_order.Length < _tokens.Count)
        {
            _order = new ulong[Math.Max(_tokens.Count, _order.Length * 2)];
        }

        Span<ulong> order = _order.AsSpan(0, _tokens.Count);
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = ((ulong)(uint)_tokens[i].Term << 32) | (uint)i;
        }

        order.Sort();
        _groups.Clear();
        for (int start = 0; start < order.Length;)
        {
            int end = start + 1;
            while (end < order.Length && order[end] >> 32 == order[start] >> 32)
            {
                end++;
            }

            _groups.Add(new Group((int)(order[start] >> 32), start, end - start));
            start = end;
        }

        _groups.Sort(_byText);
    }

    private readonly record struct Group(int Term, int Start, int Count);
}
