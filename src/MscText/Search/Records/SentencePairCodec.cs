using System.Buffers;

namespace MscText.Search;

/// <summary>Sentence pairs as the stored field <see cref="SearchFields.Beads"/>: four variable-length integers a pair.</summary>
internal static class SentencePairCodec
{
    public static byte[] Encode(IReadOnlyList<SentencePair> pairs)
    {
        var bytes = new ArrayBufferWriter<byte>(pairs.Count * 8 + 1);
        foreach (SentencePair pair in pairs)
        {
            Write(bytes, pair.English.Start);
            Write(bytes, pair.English.Length);
            Write(bytes, pair.Chinese.Start);
            Write(bytes, pair.Chinese.Length);
        }

        return bytes.WrittenSpan.ToArray();
    }

    public static IReadOnlyList<SentencePair> Decode(ReadOnlySpan<byte> bytes)
    {
        var pairs = new List<SentencePair>();
        int position = 0;
        while (position < bytes.Length)
        {
            var english = new TextSpan(Read(bytes, ref position), Read(bytes, ref position));
            var chinese = new TextSpan(Read(bytes, ref position), Read(bytes, ref position));
            pairs.Add(new SentencePair(english, chinese));
        }

        return pairs;
    }

    private static void Write(ArrayBufferWriter<byte> bytes, int value)
    {
        uint rest = (uint)value;
        Span<byte> target = bytes.GetSpan(5);
        int count = 0;
        for (; rest > 0x7F; rest >>= 7)
        {
            target[count++] = (byte)(rest | 0x80);
        }

        target[count++] = (byte)rest;
        bytes.Advance(count);
    }

    private static int Read(ReadOnlySpan<byte> bytes, ref int position)
    {
        int value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
