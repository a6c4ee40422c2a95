using System.Buffers;

namespace MscText.Search;

/// <summary>Sentence pairs as the stored field <see cref="SearchFields.Beads"/>: four variable-length integers a pair.</summary>
internal static class SentencePairCodec
{
    public static byte[] Encode(IReadOnlyList<SentencePair> pairs)
    {
        var bytes = new ArrayBufferWriter<byte>((pairs.Count * 8) + 1);
        foreach (SentencePair pair in pairs)
        {
            VarInts.Write(bytes, pair.English.Start);
            VarInts.Write(bytes, pair.English.Length);
            VarInts.Write(bytes, pair.Chinese.Start);
            VarInts.Write(bytes, pair.Chinese.Length);
        }

        return bytes.WrittenSpan.ToArray();
    }

    public static IReadOnlyList<SentencePair> Decode(ReadOnlySpan<byte> bytes)
    {
        var pairs = new List<SentencePair>();
        int position = 0;
        while (position < bytes.Length)
        {
            var english = new TextSpan(VarInts.Read(bytes, ref position), VarInts.Read(bytes, ref position));
            var chinese = new TextSpan(VarInts.Read(bytes, ref position), VarInts.Read(bytes, ref position));
            pairs.Add(new SentencePair(english, chinese));
        }

        return pairs;
    }
}
