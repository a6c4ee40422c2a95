using System.Buffers.Binary;
using System.Numerics;

namespace MscText.Lucene;

/// <summary>Which documents of a segment are not deleted: a bit a document, 1 for live. Lucene40LiveDocsFormat (<c>.del</c>).</summary>
internal sealed class LiveDocs
{
    private const string Codec = "BitVector";
    private const int Version = 2;

    private readonly byte[] _bits;

    /// <summary>All documents live.</summary>
    public LiveDocs(int maxDoc)
    {
        MaxDoc = maxDoc;
        Count = maxDoc;
        _bits = new byte[(maxDoc + 7) / 8];
        FillLive();
    }

    private LiveDocs(LiveDocs other)
    {
        MaxDoc = other.MaxDoc;
        Count = other.Count;
        _bits = [.. other._bits];
    }

    public int MaxDoc { get; }

    /// <summary>The number of live documents.</summary>
    public int Count { get; private set; }

    public bool this[int doc] => (_bits[doc >> 3] & (1 << (doc & 7))) != 0;

    /// <summary>The bits of 64 documents; of documents behind the last they say nothing.</summary>
    /// <param name="doc">The first of them, a multiple of 64.</param>
    public ulong Word(int doc)
    {
        ReadOnlySpan<byte> bits = _bits.AsSpan(doc >> 3);
        if (bits.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(bits);
        }

        ulong word = 0;
        for (int i = 0; i < bits.Length; i++)
        {
            word |= (ulong)bits[i] << (8 * i);
        }

        return word;
    }

    public LiveDocs Clone() => new(this);

    /// <summary>Deletes a document; false where it was deleted before.</summary>
    public bool Delete(int doc)
    {
        ref byte bits = ref _bits[doc >> 3];
        int bit = 1 << (doc & 7);
        if ((bits & bit) == 0)
        {
            return false;
        }

        bits = (byte)(bits & ~bit);
        Count--;
        return true;
    }

    public static void Write(IndexDirectory directory, string name, LiveDocs live)
    {
        using IndexOutput output = directory.CreateOutput(name);
        output.WriteInt32(-2);
        CodecFile.WriteHeader(output, Codec, Version);
        output.WriteInt32(live.MaxDoc);
        output.WriteInt32(live.Count);
        output.WriteBytes(live._bits);
        CodecFile.WriteFooter(output);
    }

    public static LiveDocs Read(IndexDirectory directory, string name, int maxDoc, int deleted)
    {
        using IndexInput input = directory.OpenInput(name);
        CodecFile.VerifyChecksum(input);
        ByteReader reader = input.Reader();
        if (reader.ReadInt32() != -2)
        {
            throw new IndexVersionException($"Index file '{name}' was written before Lucene 4.0 and is not read. Build the index again.");
        }

        CodecFile.CheckHeader(ref reader, Codec, Version, Version);
        int size = reader.ReadInt32();
        bool sparse = size == -1;
        if (sparse)
        {
            size = reader.ReadInt32();
        }

        int count = reader.ReadInt32();
        if (size != maxDoc || count != maxDoc - deleted)
        {
            throw new CorruptIndexException(
                $"it has {count} live of {size} documents where the segment has {maxDoc - deleted} of {maxDoc}", name, reader.Position);
        }

        LiveDocs live = new(maxDoc);
        if (sparse)
        {
            // Only the bytes with a deleted document, as gaps.
            int last = 0;
            int cleared = maxDoc - count;
            while (cleared > 0)
            {
                last += reader.ReadVInt32();
                if ((uint)last >= (uint)live._bits.Length)
                {
                    throw new CorruptIndexException($"byte {last} of {live._bits.Length} is deleted", name, reader.Position);
                }

                byte value = reader.ReadByte();
                cleared -= BitOperations.PopCount((uint)live._bits[last]) - BitOperations.PopCount((uint)(value & live._bits[last]));
                live._bits[last] &= value;
            }
        }
        else
        {
            reader.ReadSpan(live._bits.Length).CopyTo(live._bits);
        }

        int actual = 0;
        foreach (byte b in live._bits)
        {
            actual += BitOperations.PopCount((uint)b);
        }

        if (actual != count)
        {
            throw new CorruptIndexException($"it has {actual} live documents where it says {count}", name, reader.Position);
        }

        live.Count = count;
        return live;
    }

    private void FillLive()
    {
        Array.Fill(_bits, (byte)0xFF);
        if ((MaxDoc & 7) != 0)
        {
            _bits[^1] = (byte)((1 << (MaxDoc & 7)) - 1);
        }
    }
}
