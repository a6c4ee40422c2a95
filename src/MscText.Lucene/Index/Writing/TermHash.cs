using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace MscText.Lucene;

/// <summary>
/// The distinct terms of a field in memory: an open hash table of the records' addresses in the <see cref="BytePool"/>. An entry has
/// 32 bits of the hash beside the address, so that another term's record is hardly ever looked at.
/// </summary>
internal sealed class TermHash(BytePool pool, bool withPositions) : IDisposable
{
    /// <summary>How many bytes behind a text need to be readable, whatever they are.</summary>
    public const int Padding = sizeof(ulong);

    private ulong[] _table = RentCleared(256);
    private int _mask = 255;

    /// <summary>The number of terms.</summary>
    public int Count { get; private set; }

    /// <summary>The memory taken, without the pool's.</summary>
    public long ByteCount => _table.Length * (long)sizeof(ulong);

    /// <summary>A text's hash: eight bytes a step, multiplied and folded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint HashOf(ref readonly byte text, int length)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        ulong hash = (ulong)length * Prime;
        int position = 0;
        for (; position + 8 < length; position += 8)
        {
            hash = Fold((hash ^ Word(in text, position)) * Prime);
        }

        hash = Fold((hash ^ LastWord(in text, position, length)) * Prime);
        return (uint)(hash ^ (hash >> 15));
    }

    /// <summary>Tells the processor that a hash is about to be looked up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(uint hash)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Entry((int)hash & _mask)));
        }
    }

    /// <summary>Tells the processor that the record of the term that probably has a hash is about to be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void PrefetchRecord(uint hash)
    {
        if (Sse.IsSupported)
        {
            ulong entry = Entry((int)hash & _mask);
            if ((uint)(entry >> 32) == hash)
            {
                byte* record = (byte*)Unsafe.AsPointer(ref pool.At((int)entry));
                Sse.Prefetch0(record);
                Sse.Prefetch0(record + TermPostings.Size);
            }
        }
    }

    /// <summary>The address of a term's record, which is added where there is none.</summary>
    public int Intern(ref readonly byte text, int length, uint hash)
    {
        int slot = (int)hash & _mask;
        while (true)
        {
            ulong entry = Entry(slot);
            if (entry == 0)
            {
                return Add(slot, in text, length, hash);
            }

            if ((uint)(entry >> 32) == hash && Matches((int)entry, in text, length))
            {
                return (int)entry;
            }

            slot = (slot + 1) & _mask;
        }
    }

    /// <summary>Finds a term.</summary>
    /// <returns>The address of its record, 0 where there is none.</returns>
    public int Find(ReadOnlySpan<byte> text)
    {
        byte[] padded = new byte[text.Length + Padding];
        text.CopyTo(padded);
        uint hash = HashOf(in padded[0], text.Length);
        for (int slot = (int)hash & _mask; ; slot = (slot + 1) & _mask)
        {
            ulong entry = _table[slot];
            if (entry == 0 || ((uint)(entry >> 32) == hash && Matches((int)entry, in padded[0], text.Length)))
            {
                return (int)entry;
            }
        }
    }

    /// <summary>Gives the addresses of all terms, in no order.</summary>
    public void CopyTo(Span<int> addresses)
    {
        int count = 0;
        foreach (ulong entry in _table.AsSpan(0, _mask + 1))
        {
            if (entry != 0)
            {
                addresses[count++] = (int)entry;
            }
        }
    }

    /// <summary>Gives the table back; the terms may not be used any more.</summary>
    public void Dispose()
    {
        ulong[] table = Interlocked.Exchange(ref _table, []);
        if (table.Length > 0)
        {
            ArrayPool<ulong>.Shared.Return(table);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong hash) => hash ^ (hash >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ref readonly byte text, int position)
    {
        ulong word = Unsafe.ReadUnaligned<ulong>(in Unsafe.Add(ref Unsafe.AsRef(in text), position));
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }

    /// <summary>The last one to eight bytes; zeros behind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong LastWord(ref readonly byte text, int position, int length)
    {
        int rest = length - position;
        return rest == 0 ? 0 : Word(in text, position) & (ulong.MaxValue >> (64 - (8 * rest)));
    }

    private static ulong[] RentCleared(int length)
    {
        ulong[] table = ArrayPool<ulong>.Shared.Rent(length);
        Array.Clear(table, 0, length);
        return table;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong Entry(int slot) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_table), slot);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Matches(int address, ref readonly byte text, int length)
    {
        if (pool.Term(address).TextLength != length)
        {
            return false;
        }

        ref byte own = ref pool.At(address + TermPostings.Size);
        int position = 0;
        for (; position + 8 < length; position += 8)
        {
            if (Word(in own, position) != Word(in text, position))
            {
                return false;
            }
        }

        return LastWord(in own, position, length) == LastWord(in text, position, length);
    }

    private int Add(int slot, ref readonly byte text, int length, uint hash)
    {
        int address = pool.Allocate(TermPostings.Size + length + (withPositions ? BytePool.FirstSliceSize : 0), aligned: true);
        ref TermPostings term = ref pool.Term(address);
        term = new TermPostings { TextLength = (ushort)length, LastDoc = -1 };
        if (withPositions)
        {
            BytePool.StartAt(address + TermPostings.Size + length, ref term.Prox);
        }

        Unsafe.CopyBlockUnaligned(ref pool.At(address + TermPostings.Size), in text, (uint)length);
        _table[slot] = ((ulong)hash << 32) | (uint)address;
        if (++Count * 2 > _mask)
        {
            Grow();
        }

        return address;
    }

    private void Grow()
    {
        ulong[] old = _table;
        int oldSize = _mask + 1;
        ulong[] table = RentCleared(checked(oldSize * 2));
        int mask = (oldSize * 2) - 1;
        foreach (ulong entry in old.AsSpan(0, oldSize))
        {
            if (entry != 0)
            {
                int slot = (int)(entry >> 32) & mask;
                while (table[slot] != 0)
                {
                    slot = (slot + 1) & mask;
                }

                table[slot] = entry;
            }
        }

        _table = table;
        _mask = mask;
        ArrayPool<ulong>.Shared.Return(old);
    }
}
