using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MscText.Lucene;

/// <summary>Writes the terms of a field in memory and their postings, in the order of the terms' bytes.</summary>
internal sealed class FieldFlusher(FieldInfo field, BytePool pool, TermHash terms)
{
    private readonly bool _hasFreqs = field.HasFreqs;
    private readonly bool _hasPositions = field.HasPositions;
    private readonly bool _hasOffsets = field.HasOffsets;

    public void Write(PostingsWriter postings, TermsWriter dictionary)
    {
        int[] addresses = ArrayPool<int>.Shared.Rent(terms.Count);
        try
        {
            Span<int> sorted = addresses.AsSpan(0, terms.Count);
            terms.CopyTo(sorted);
            Sort(addresses, terms.Count);
            for (int i = 0; i < sorted.Length; i++)
            {
                Prefetch(sorted, i);
                int address = sorted[i];
                ref TermPostings term = ref pool.Term(address);
                postings.StartTerm();
                WritePostings(address, in term, postings);
                postings.FinishTerm(_hasFreqs ? term.TotalFreq : -1, out TermState state);
                dictionary.Add(TextOf(address), state);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(addresses);
        }
    }

    private void WritePostings(int address, in TermPostings term, PostingsWriter postings)
    {
        BytePool.Reader docs = term.DocFreq > 1 ? new BytePool.Reader(pool, term.DocsStart) : default;
        BytePool.Reader prox = _hasPositions ? new BytePool.Reader(pool, address + TermPostings.Size + term.TextLength) : default;
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
                WritePositions(ref prox, freq, postings);
            }

            postings.FinishDoc();
        }
    }

    private void WritePositions(ref BytePool.Reader prox, int freq, PostingsWriter postings)
    {
        if (_hasOffsets)
        {
            for (int i = 0; i < freq; i++)
            {
                int position = prox.ReadVInt32();
                int start = prox.ReadVInt32();
                postings.AddPositionDelta(position, start, prox.ReadVInt32());
            }
        }
        else
        {
            for (int i = 0; i < freq; i++)
            {
                postings.AddPositionDelta(prox.ReadVInt32(), 0, 0);
            }
        }
    }

    /// <summary>
    /// Tells the processor which memory comes soon: terms that are neighbours in the order of bytes lie anywhere.
    /// </summary>
    private unsafe void Prefetch(ReadOnlySpan<int> sorted, int index)
    {
        const int Records = 12;
        const int Lists = 6;
        if (!Sse.IsSupported || index + Records >= sorted.Length)
        {
            return;
        }

        byte* record = (byte*)Unsafe.AsPointer(ref pool.At(sorted[index + Records]));
        Sse.Prefetch0(record);
        Sse.Prefetch0(record + 64);
        ref TermPostings term = ref pool.Term(sorted[index + Lists]);
        if (term.DocsStart != 0)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref pool.At(term.DocsStart)));
        }
    }

    private ReadOnlySpan<byte> TextOf(int address) => pool.Span(address + TermPostings.Size, pool.Term(address).TextLength);

    /// <summary>Sorts terms by their bytes: by the first eight first, which decide nearly always.</summary>
    private void Sort(int[] addresses, int count)
    {
        ulong[] keys = ArrayPool<ulong>.Shared.Rent(count);
        Span<byte> head = stackalloc byte[8];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> text = TextOf(addresses[i]);
            head.Clear();
            text[..Math.Min(8, text.Length)].CopyTo(head);
            keys[i] = BinaryPrimitives.ReadUInt64BigEndian(head);
        }

        keys.AsSpan(0, count).Sort(addresses.AsSpan(0, count));
        for (int start = 0; start < count;)
        {
            int end = start + 1;
            while (end < count && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                addresses.AsSpan(start, end - start).Sort((a, b) => TextOf(a).SequenceCompareTo(TextOf(b)));
            }

            start = end;
        }

        ArrayPool<ulong>.Shared.Return(keys);
    }
}
