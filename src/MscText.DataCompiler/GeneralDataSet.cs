using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using MscText.Data;
using MscText.Terms;

namespace MscText.DataCompiler;

/// <summary>CC-CEDICT with its texts, for showing a word's entry.</summary>
/// <remarks>
/// Sections: <c>count</c> (number of entries), <c>block.o</c>/<c>block.d</c> (places and bytes of blocks of
/// <see cref="GeneralKeys.BlockSize"/> entries, Brotli over UTF-8, a line an entry, fields separated by tabs and glosses by
/// slashes), <c>key.h</c>/<c>key.e</c> (hashes of headwords and glosses in ascending order, and whose they are).
/// </remarks>
internal sealed class GeneralDataSet : IDataSet
{
    public string FileName => "general.bin";

    public void Compile(DataSources sources, string outputPath)
    {
        CedictEntry[] entries = [.. CedictEntry.ReadAll(sources)];
        var keys = new List<(uint Hash, int Entry)>();
        for (int i = 0; i < entries.Length; i++)
        {
            CedictEntry entry = entries[i];
            keys.AddRange(entry.Glosses.SelectMany(GeneralKeys.OfGloss)
                .Append(GeneralKeys.Fold(entry.Simplified))
                .Append(GeneralKeys.Fold(entry.Traditional))
                .Distinct()
                .Select(key => (GeneralKeys.Hash(key), i)));
        }

        keys.Sort();
        var starts = new List<int> { 0 };
        using var blocks = new MemoryStream();
        foreach (CedictEntry[] block in entries.Chunk(GeneralKeys.BlockSize))
        {
            using (var brotli = new BrotliStream(blocks, CompressionLevel.Optimal, leaveOpen: true))
            {
                brotli.Write(Encoding.UTF8.GetBytes(string.Join('\n', block.Select(Line))));
            }

            starts.Add((int)blocks.Length);
        }

        var file = new DataFileWriter();
        file.Add<int>("count", [entries.Length]);
        file.Add<int>("block.o", CollectionsMarshal.AsSpan(starts));
        file.Add<byte>("block.d", blocks.ToArray());
        file.Add<uint>("key.h", keys.Select(k => k.Hash).ToArray());
        file.Add<int>("key.e", keys.Select(k => k.Entry).ToArray());
        file.Write(outputPath);
    }

    private static string Line(CedictEntry entry) =>
        $"{entry.Traditional}\t{entry.Simplified}\t{entry.Pinyin}\t{string.Join('/', entry.Glosses)}";
}
