using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace MscText.Lucene;

/// <summary>
/// The inverted index of one field of the segment in memory: terms in a hash table, postings in byte slices. Nothing is allocated a
/// token.
/// </summary>
internal sealed class FieldBuffer
{
    /// <summary>The longest term, in bytes, as in Lucene.</summary>
    public const int MaxTermLength = 32766;

    private readonly BytePool _pool;
    private readonly bool _hasFreqs;
    private readonly bool _hasPositions;
    private readonly bool _hasOffsets;
    private TermPostings[] _terms = new TermPostings[64];
    private int[] _table = new int[256];
    private int _termCount;
    private byte[] _utf8 = new byte[256];

    // The state of the document being added.
    private int _doc = -1;
    private int _position;
    private int _length;
    private int _overlaps;
    private int _offsetBase;
    private int _lastStartOffset;

    private byte[] _norms = [];

    public FieldBuffer(FieldInfo info, FieldType type, BytePool pool)
    {
        Info = info;
        Type = type;
        _pool = pool;
        _hasFreqs = info.HasFreqs;
        _hasPositions = info.HasPositions;
        _hasOffsets = info.HasOffsets;
    }

    public FieldInfo Info { get; }

    public FieldType Type { get; }

    public int TermCount => _termCount;

    /// <summary>The documents with at least one token.</summary>
    public int DocCount { get; private set; }

    public long SumTotalTermFreq { get; private set; }

    public long SumDocFreq { get; private set; }

    /// <summary>The memory taken, without the pool's.</summary>
    public long ByteCount => ((long)_terms.Length * Unsafe.SizeOf<TermPostings>()) + (_table.Length * 4L) + _norms.Length;

    /// <summary>Adds a value of the field to a document.</summary>
    public void Add(int doc, TokenStream tokens)
    {
        StartValue(doc);
        tokens.Reset();
        int largestEnd = 0;
        while (true)
        {
            IndexToken token = new() { PositionIncrement = 1 };
            if (!tokens.Next(ref token))
            {
                break;
            }

            largestEnd = Math.Max(largestEnd, token.EndOffset);
            ReadOnlySpan<byte> term = token.Utf8Term.IsEmpty ? Encode(token.Term) : token.Utf8Term;
            AddToken(term, token.PositionIncrement, token.StartOffset, token.EndOffset);
        }

        _offsetBase += tokens.FinalOffset >= 0 ? tokens.FinalOffset : largestEnd;
    }

    /// <summary>Adds a value that is one term.</summary>
    public void Add(int doc, string keyword)
    {
        StartValue(doc);
        AddToken(Encode(keyword), 1, 0, keyword.Length);
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

            _norms[doc] = NormEncoding.Encode(_length - _overlaps);
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
        foreach (int id in SortTerms())
        {
            ref TermPostings term = ref _terms[id];
            postings.StartTerm();
            WritePostings(ref term, postings);
            postings.FinishTerm(_hasFreqs ? term.TotalFreq : -1, out TermState state);
            terms.Add(TextOf(term), state);
        }

        terms.FinishField(_hasFreqs ? SumTotalTermFreq : -1, SumDocFreq, DocCount);
    }

    /// <summary>The documents with a term that are in memory, up to a limit.</summary>
    public void DocsOf(ReadOnlySpan<byte> text, int limit, Action<int> found)
    {
        if (!TryFind(text, HashOf(text), out int id))
        {
            return;
        }

        ref TermPostings term = ref _terms[id];
        int doc = 0;
        if (term.DocFreq > 1)
        {
            BytePool.Reader reader = new(_pool, term.Docs);
            while (!reader.AtEnd)
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

    private void StartValue(int doc)
    {
        if (_doc != doc)
        {
            _doc = doc;
            _position = -1;
            _length = 0;
            _overlaps = 0;
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

    private void AddToken(ReadOnlySpan<byte> text, int increment, int startOffset, int endOffset)
    {
        if (text.Length > MaxTermLength)
        {
            throw new ArgumentException(
                $"Field '{Info.Name}' has a term of {text.Length} bytes in UTF-8; {MaxTermLength} are possible. Leave such tokens out.");
        }

        int position = _position + increment;
        if (increment < 0 || position < 0)
        {
            throw new ArgumentException(
                $"Field '{Info.Name}' has a token with the position increment {increment} after position {_position}: the first needs at "
                + "least 1, later ones at least 0.");
        }

        startOffset += _offsetBase;
        endOffset += _offsetBase;
        if (_hasOffsets && (startOffset < _lastStartOffset || endOffset < startOffset))
        {
            throw new ArgumentException(
                $"Field '{Info.Name}' has a token from {startOffset} to {endOffset} after one that starts at {_lastStartOffset}: tokens need "
                + "to come in the order of their start offsets.");
        }

        _position = position;
        _lastStartOffset = startOffset;
        _length++;
        if (increment == 0)
        {
            _overlaps++;
        }

        SumTotalTermFreq++;
        int id = Intern(text);
        ref TermPostings term = ref _terms[id];
        if (term.LastDoc != _doc)
        {
            StartDocOf(ref term);
        }
        else
        {
            term.Freq++;
        }

        term.TotalFreq++;
        if (_hasPositions)
        {
            _pool.WriteVInt32(ref term.Prox, ref term.ProxLevel, position - term.LastPosition);
            term.LastPosition = position;
            if (_hasOffsets)
            {
                _pool.WriteVInt32(ref term.Prox, ref term.ProxLevel, startOffset - term.LastOffset);
                _pool.WriteVInt32(ref term.Prox, ref term.ProxLevel, endOffset - startOffset);
                term.LastOffset = startOffset;
            }
        }
    }

    private void StartDocOf(ref TermPostings term)
    {
        if (term.DocFreq == 0)
        {
            term.LastDocDelta = _doc;
            if (_hasPositions)
            {
                _pool.Start(ref term.Prox);
            }
        }
        else
        {
            if (term.DocFreq == 1)
            {
                _pool.Start(ref term.Docs);
            }

            if (!_hasFreqs)
            {
                _pool.WriteVInt32(ref term.Docs, ref term.DocLevel, term.LastDocDelta);
            }
            else if (term.Freq == 1)
            {
                _pool.WriteVInt32(ref term.Docs, ref term.DocLevel, (term.LastDocDelta << 1) | 1);
            }
            else
            {
                _pool.WriteVInt32(ref term.Docs, ref term.DocLevel, term.LastDocDelta << 1);
                _pool.WriteVInt32(ref term.Docs, ref term.DocLevel, term.Freq);
            }

            term.LastDocDelta = _doc - term.LastDoc;
        }

        term.LastDoc = _doc;
        term.Freq = 1;
        term.LastPosition = 0;
        term.LastOffset = 0;
        term.DocFreq++;
        SumDocFreq++;
    }

    private void WritePostings(ref TermPostings term, PostingsWriter postings)
    {
        BytePool.Reader docs = term.DocFreq > 1 ? new BytePool.Reader(_pool, term.Docs) : default;
        BytePool.Reader prox = _hasPositions ? new BytePool.Reader(_pool, term.Prox) : default;
        int doc = 0;
        for (int i = 1; i <= term.DocFreq; i++)
        {
            int freq;
            if (i == term.DocFreq)
            {
                doc = term.LastDoc;
                freq = term.Freq;
            }
            else if (_hasFreqs)
            {
                int code = docs.ReadVInt32();
                doc += code >>> 1;
                freq = (code & 1) != 0 ? 1 : docs.ReadVInt32();
            }
            else
            {
                doc += docs.ReadVInt32();
                freq = 1;
            }

            postings.StartDoc(doc, freq);
            if (_hasPositions)
            {
                int position = 0;
                int start = 0;
                for (int k = 0; k < freq; k++)
                {
                    position += prox.ReadVInt32();
                    int length = 0;
                    if (_hasOffsets)
                    {
                        start += prox.ReadVInt32();
                        length = prox.ReadVInt32();
                    }

                    postings.AddPosition(position, start, start + length);
                }
            }

            postings.FinishDoc();
        }
    }

    private ReadOnlySpan<byte> TextOf(in TermPostings term) => _pool.Span(term.TextStart, term.TextLength);

    /// <summary>The ids of the terms in the order of their bytes: by the first eight first, which decide nearly always.</summary>
    private int[] SortTerms()
    {
        int[] ids = new int[_termCount];
        ulong[] keys = new ulong[_termCount];
        Span<byte> head = stackalloc byte[8];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = i;
            ReadOnlySpan<byte> text = TextOf(_terms[i]);
            head.Clear();
            text[..Math.Min(8, text.Length)].CopyTo(head);
            keys[i] = BinaryPrimitives.ReadUInt64BigEndian(head);
        }

        Array.Sort(keys, ids);
        for (int start = 0; start < ids.Length;)
        {
            int end = start + 1;
            while (end < ids.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                ids.AsSpan(start, end - start).Sort((a, b) => TextOf(_terms[a]).SequenceCompareTo(TextOf(_terms[b])));
            }

            start = end;
        }

        return ids;
    }

    private int Intern(ReadOnlySpan<byte> text)
    {
        int hash = HashOf(text);
        if (TryFind(text, hash, out int found))
        {
            return found;
        }

        if ((_termCount + 1) * 2 > _table.Length)
        {
            Rehash();
        }

        int id = _termCount++;
        if (id == _terms.Length)
        {
            Array.Resize(ref _terms, _terms.Length * 2);
        }

        int slot = hash & (_table.Length - 1);
        while (_table[slot] != 0)
        {
            slot = (slot + 1) & (_table.Length - 1);
        }

        _table[slot] = id + 1;
        int start = _pool.Allocate(text.Length);
        text.CopyTo(_pool.Span(start, text.Length));
        _terms[id] = new TermPostings { Hash = hash, TextStart = start, TextLength = (ushort)text.Length, LastDoc = -1 };
        return id;
    }

    private bool TryFind(ReadOnlySpan<byte> text, int hash, out int id)
    {
        int[] table = _table;
        int mask = table.Length - 1;
        for (int slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            id = table[slot] - 1;
            if (id < 0)
            {
                return false;
            }

            ref TermPostings term = ref _terms[id];
            if (term.Hash == hash && TextOf(term).SequenceEqual(text))
            {
                return true;
            }
        }
    }

    private void Rehash()
    {
        int[] table = new int[_table.Length * 2];
        int mask = table.Length - 1;
        for (int id = 0; id < _termCount; id++)
        {
            int slot = _terms[id].Hash & mask;
            while (table[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            table[slot] = id + 1;
        }

        _table = table;
    }

    /// <summary>Eight bytes a step, multiplied and folded.</summary>
    private static int HashOf(ReadOnlySpan<byte> text)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        ulong hash = (ulong)text.Length * Prime;
        while (text.Length >= 8)
        {
            hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(text)) * Prime, 31);
            text = text[8..];
        }

        if (text.Length >= 4)
        {
            ulong tail = MemoryMarshal.Read<uint>(text) | ((ulong)MemoryMarshal.Read<uint>(text[^4..]) << 32);
            hash = (hash ^ tail) * Prime;
        }
        else if (text.Length > 0)
        {
            ulong tail = text[0] | ((ulong)text[text.Length >> 1] << 8) | ((ulong)text[^1] << 16);
            hash = (hash ^ tail) * Prime;
        }

        hash ^= hash >> 32;
        return (int)(hash ^ (hash >> 15));
    }

    /// <summary>UTF-16 to UTF-8, by hand for the short strings that terms are; lone surrogates become U+FFFD.</summary>
    private ReadOnlySpan<byte> Encode(ReadOnlySpan<char> text)
    {
        if (_utf8.Length < text.Length * 3)
        {
            _utf8 = new byte[text.Length * 3];
        }

        byte[] target = _utf8;
        int count = 0;
        foreach (char c in text)
        {
            if (c < 0x80)
            {
                target[count++] = (byte)c;
            }
            else if (c < 0x800)
            {
                target[count++] = (byte)(0xC0 | (c >> 6));
                target[count++] = (byte)(0x80 | (c & 0x3F));
            }
            else if (!char.IsSurrogate(c))
            {
                target[count++] = (byte)(0xE0 | (c >> 12));
                target[count++] = (byte)(0x80 | ((c >> 6) & 0x3F));
                target[count++] = (byte)(0x80 | (c & 0x3F));
            }
            else
            {
                return target.AsSpan(0, Encoding.UTF8.GetBytes(text, target));
            }
        }

        return target.AsSpan(0, count);
    }
}
