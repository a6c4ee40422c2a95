using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MscText.Lucene;

/// <summary>
/// The inverted index of one field of the segment in memory: terms in a hash table, postings in byte slices. Nothing is allocated a
/// token.
/// </summary>
internal sealed class FieldBuffer : IDisposable
{
    /// <summary>The longest term, in bytes, as in Lucene.</summary>
    public const int MaxTermLength = 32766;

    private readonly BytePool _pool;
    private readonly TermHash _terms;
    private readonly TokenBatch _batch = new();
    private readonly bool _hasFreqs;
    private readonly bool _hasPositions;
    private readonly bool _hasOffsets;

    // The state of the document being added.
    private int _doc = -1;
    private int _position;
    private int _length;
    private int _overlaps;
    private int _lengthChange;
    private int _offsetBase;
    private int _lastStartOffset;

    // Null where the document being added keeps no vector of the field.
    private TermVectorBuffer? _vector;
    private TermVectorBuffer? _vectorBuffer;
    private FieldType _vectorType = FieldType.Text;

    private byte[] _norms = [];

    public FieldBuffer(FieldInfo info, FieldType type, BytePool pool)
    {
        Info = info;
        Type = type;
        _pool = pool;
        _hasFreqs = info.HasFreqs;
        _hasPositions = info.HasPositions;
        _hasOffsets = info.HasOffsets;
        _terms = new TermHash(pool, _hasPositions);
    }

    public FieldInfo Info { get; }

    public FieldType Type { get; }

    public int TermCount => _terms.Count;

    /// <summary>The documents with at least one token.</summary>
    public int DocCount { get; private set; }

    public long SumTotalTermFreq { get; private set; }

    public long SumDocFreq { get; private set; }

    /// <summary>The memory taken, without the pool's.</summary>
    public long ByteCount => _terms.ByteCount + _norms.Length + (_vectorBuffer?.ByteCount ?? 0);

    /// <summary>The term vector of the last document, or null where it keeps none of the field.</summary>
    public TermVectorBuffer? Vector => _vector;

    /// <summary>Prepares the term vector for the next value of a document.</summary>
    /// <exception cref="ArgumentException">The document's values differ in what they keep.</exception>
    public void StartVector(int doc, FieldType type)
    {
        if (_doc != doc)
        {
            _vectorType = type;
            _vector = type.StoreTermVectors ? _vectorBuffer ??= new TermVectorBuffer(Info, _pool) : null;
            _vector?.Start(type);
        }
        else if (_vectorType.StoreTermVectors != type.StoreTermVectors
            || _vectorType.StoreTermVectorPositions != type.StoreTermVectorPositions
            || _vectorType.StoreTermVectorOffsets != type.StoreTermVectorOffsets)
        {
            throw new ArgumentException(
                $"Field '{Info.Name}' has values of one document with different settings for term vectors. Use the same for all of them.");
        }
    }

    /// <summary>
    /// The length of the document that was added last, as norms have it: tokens at the position of the one before do not count, and a
    /// stream may tell its own length. 0 only where there are no tokens.
    /// </summary>
    public int Length => _length == 0 ? 0 : Math.Max(1, _length - _overlaps + _lengthChange);

    /// <summary>Adds a value of the field to a document.</summary>
    public void Add(int doc, TokenStream tokens)
    {
        StartValue(doc);
        tokens.Reset();
        int largestEnd = 0;
        int before = _length - _overlaps;
        try
        {
            while (true)
            {
                IndexToken token = new() { PositionIncrement = 1 };
                if (!tokens.Next(ref token))
                {
                    break;
                }

                largestEnd = Math.Max(largestEnd, token.EndOffset);
                ref PendingToken pending = ref token.Utf8Term.IsEmpty ? ref _batch.Add(token.Term) : ref _batch.Add(token.Utf8Term);
                Accept(ref pending, token.PositionIncrement, token.StartOffset, token.EndOffset);
            }
        }
        finally
        {
            // Also where the stream fails: the document's length counts them.
            AddPending();
        }

        if (tokens.ScoredLength >= 0)
        {
            _lengthChange += tokens.ScoredLength - (_length - _overlaps - before);
        }

        _offsetBase += tokens.FinalOffset >= 0 ? tokens.FinalOffset : largestEnd;
    }

    /// <summary>Adds a value that is one term.</summary>
    public void Add(int doc, string keyword)
    {
        StartValue(doc);
        Accept(ref _batch.Add(keyword.AsSpan()), 1, 0, keyword.Length);
        AddPending();
        _offsetBase += keyword.Length;
    }

    /// <summary>Ends a document: computes its norm.</summary>
    public void FinishDocument(int doc)
    {
        if (_doc != doc || _length == 0)
        {
            return;
        }

        DocCount++;
        if (Info.HasNorms)
        {
            if (_norms.Length <= doc)
            {
                Array.Resize(ref _norms, Math.Max(doc + 1, _norms.Length * 2));
            }

            _norms[doc] = NormEncoding.Encode(Length);
        }
    }

    /// <summary>The norms of a number of documents; 0 for those without the field.</summary>
    public ReadOnlySpan<byte> Norms(int maxDoc)
    {
        if (_norms.Length < maxDoc)
        {
            Array.Resize(ref _norms, maxDoc);
        }

        return _norms.AsSpan(0, maxDoc);
    }

    /// <summary>Writes the field's terms and postings in the order of bytes.</summary>
    public void Flush(PostingsWriter postings, TermsWriter terms)
    {
        postings.StartField(Info);
        terms.StartField(Info);
        new FieldFlusher(Info, _pool, _terms).Write(postings, terms);
        terms.FinishField(_hasFreqs ? SumTotalTermFreq : -1, SumDocFreq, DocCount);
    }

    /// <summary>The documents with a term that are in memory, up to a limit.</summary>
    public void DocsOf(ReadOnlySpan<byte> text, int limit, Action<int> found)
    {
        int address = _terms.Find(text);
        if (address == 0)
        {
            return;
        }

        ref TermPostings term = ref _pool.Term(address);
        int doc = 0;
        if (term.DocFreq > 1)
        {
            BytePool.Reader reader = new(_pool, term.DocsStart);
            for (int i = 1; i < term.DocFreq; i++)
            {
                int code = reader.ReadVInt32();
                doc += _hasFreqs ? code >>> 1 : code;
                if (_hasFreqs && (code & 1) == 0)
                {
                    reader.ReadVInt32();
                }

                if (doc < limit)
                {
                    found(doc);
                }
            }
        }

        if (term.LastDoc < limit)
        {
            found(term.LastDoc);
        }
    }

    /// <summary>Gives memory back; the field may not be used any more.</summary>
    public void Dispose() => _terms.Dispose();

    private void StartValue(int doc)
    {
        _batch.Clear();
        if (_doc != doc)
        {
            _doc = doc;
            _position = -1;
            _length = 0;
            _overlaps = 0;
            _lengthChange = 0;
            _offsetBase = 0;
            _lastStartOffset = 0;
        }
        else
        {
            if (_length > 0)
            {
                _position += Type.PositionIncrementGap;
            }

            // Lucene keeps one place between the texts of two values, also where the first has no tokens.
            _offsetBase++;
        }
    }

    /// <summary>Checks a token that was put into the batch, and gives it its place.</summary>
    private void Accept(ref PendingToken token, int increment, int startOffset, int endOffset)
    {
        int position = _position + increment;
        startOffset += _offsetBase;
        endOffset += _offsetBase;
        if (token.TextLength > MaxTermLength || increment < 0 || position < 0
            || (_hasOffsets && (startOffset < _lastStartOffset || endOffset < startOffset)))
        {
            int length = token.TextLength;
            _batch.RemoveLast();
            throw Refused(length, increment, startOffset, endOffset);
        }

        _position = position;
        _lastStartOffset = startOffset;
        _length++;
        if (increment == 0)
        {
            _overlaps++;
        }

        token.Position = position;
        token.StartOffset = startOffset;
        token.OffsetLength = endOffset - startOffset;
        _terms.Prefetch(token.Hash);
        if (_batch.IsFull)
        {
            AddPending();
        }
    }

    private ArgumentException Refused(int length, int increment, int startOffset, int endOffset) => new(
        length > MaxTermLength
            ? $"Field '{Info.Name}' has a term of {length} bytes in UTF-8; {MaxTermLength} are possible. Leave such tokens out."
            : increment < 0 || _position + increment < 0
                ? $"Field '{Info.Name}' has a token with the position increment {increment} after position {_position}: the first needs at "
                    + "least 1, later ones at least 0."
                : $"Field '{Info.Name}' has a token from {startOffset} to {endOffset} after one that starts at {_lastStartOffset}: tokens "
                    + "need to come in the order of their start offsets.");

    /// <summary>Adds the postings of the tokens in the batch. In three rounds, each of which asks for the memory that the next needs.</summary>
    private void AddPending()
    {
        Span<PendingToken> tokens = _batch.Tokens;
        foreach (ref PendingToken token in tokens)
        {
            _terms.PrefetchRecord(token.Hash);
        }

        foreach (ref PendingToken token in tokens)
        {
            token.Term = _terms.Intern(ref _batch.TextOf(token), token.TextLength, token.Hash);
            PrefetchList(_pool.Term(token.Term).Prox);
        }

        foreach (ref PendingToken token in tokens)
        {
            AddPosting(token);
        }

        SumTotalTermFreq += tokens.Length;
        _batch.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void PrefetchList(in SliceWriter list)
    {
        if (Sse.IsSupported && _hasPositions)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref _pool.At(list.Next)));
        }
    }

    private void AddPosting(in PendingToken token)
    {
        ref TermPostings term = ref _pool.Term(token.Term);
        if (term.LastDoc != _doc)
        {
            StartDocOf(ref term);
        }
        else
        {
            term.Freq++;
        }

        term.TotalFreq++;
        _vector?.Add(token);
        if (_hasPositions)
        {
            AddPosition(ref term, token);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddPosition(ref TermPostings term, in PendingToken token)
    {
        uint position = (uint)(token.Position - term.LastPosition);
        term.LastPosition = token.Position;
        if (!_hasOffsets)
        {
            _pool.WriteVInt32(ref term.Prox, position);
            return;
        }

        uint start = (uint)(token.StartOffset - term.LastOffset);
        uint length = (uint)token.OffsetLength;
        term.LastOffset = token.StartOffset;
        if ((position | length) < 0x80 && start < 0x4000 && term.Prox.Left >= 4)
        {
            // Nearly always: one byte, one or two bytes, one byte.
            if (start < 0x80)
            {
                _pool.WritePacked(ref term.Prox, position | (start << 8) | (length << 16), 3);
            }
            else
            {
                _pool.WritePacked(ref term.Prox, position | (((start | 0x80) & 0xFF) << 8) | ((start >> 7) << 16) | (length << 24), 4);
            }

            return;
        }

        _pool.WriteVInt32(ref term.Prox, position);
        _pool.WriteVInt32(ref term.Prox, start);
        _pool.WriteVInt32(ref term.Prox, length);
    }

    private void StartDocOf(ref TermPostings term)
    {
        if (term.DocFreq == 0)
        {
            term.LastDocDelta = _doc;
        }
        else
        {
            AddLastDoc(ref term);
            term.LastDocDelta = _doc - term.LastDoc;
        }

        term.LastDoc = _doc;
        term.Freq = 1;
        term.LastPosition = 0;
        term.LastOffset = 0;
        term.DocFreq++;
        SumDocFreq++;
    }

    /// <summary>Writes the document before, now that its frequency is known.</summary>
    private void AddLastDoc(ref TermPostings term)
    {
        if (term.DocFreq == 1)
        {
            term.DocsStart = _pool.Start(ref term.Docs);
        }

        uint delta = (uint)term.LastDocDelta;
        if (!_hasFreqs)
        {
            _pool.WriteVInt32(ref term.Docs, delta);
        }
        else if (term.Freq == 1)
        {
            _pool.WriteVInt32(ref term.Docs, (delta << 1) | 1);
        }
        else
        {
            _pool.WriteVInt32(ref term.Docs, delta << 1);
            _pool.WriteVInt32(ref term.Docs, (uint)term.Freq);
        }
    }
}
