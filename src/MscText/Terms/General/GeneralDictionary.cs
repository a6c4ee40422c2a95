using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text;
using MscText.Data;
using MscText.Normalization;

namespace MscText.Terms;

/// <summary>
/// Everyday words in both languages (CC-CEDICT), for what the biomedical dictionary leaves out because general
/// dictionaries have it. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Entries lie compressed in blocks; a look-up unpacks those that may have the name, mostly one, and keeps nothing. It is
/// meant for showing a word to someone, not for going through texts.
/// </remarks>
[SuppressMessage("Naming", "CA1711", Justification = "A dictionary in the sense of the field: a list of words.")]
public sealed class GeneralDictionary
{
    private static readonly Lazy<GeneralDictionary> LazyDefault = new(() => new GeneralDictionary(DataFile.OpenResource("general.bin")));

    private readonly Table<uint> _hashes;
    private readonly Table<int> _entries;
    private readonly Table<int> _blockStarts;
    private readonly Table<byte> _blocks;

    internal GeneralDictionary(DataFile file)
    {
        _hashes = file.Table<uint>("key.h");
        _entries = file.Table<int>("key.e");
        _blockStarts = file.Table<int>("block.o");
        _blocks = file.Table<byte>("block.d");
        Count = file.Table<int>("count")[0];
    }

    /// <summary>The dictionary that comes with the library.</summary>
    public static GeneralDictionary Default => LazyDefault.Value;

    /// <summary>Number of entries.</summary>
    public int Count { get; }

    /// <summary>
    /// The entries of a word: a Chinese one in either script, or an English one (singular or regular plural, in any case)
    /// that stands as a sense of its own.
    /// </summary>
    /// <param name="name">The word or phrase as a whole.</param>
    /// <returns>The entries in the order of the dictionary; empty where it has none.</returns>
    public IReadOnlyList<GeneralEntry> Lookup(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string key = GeneralKeys.Fold(name);
        foreach (string candidate in key.Length > 0 ? Candidates(key) : [])
        {
            List<GeneralEntry> found = Find(candidate);
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    private static IEnumerable<string> Candidates(string key)
    {
        yield return key;
        if (HanCharacters.Count(key) > 0)
        {
            string folded = ScriptFolder.Default.FoldOnly(key).Text;
            if (folded != key)
            {
                yield return folded;
            }

            yield break;
        }

        if (key.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return key[..^3] + "y";
        }

        if (key.EndsWith("es", StringComparison.Ordinal))
        {
            yield return key[..^2];
        }

        if (key.EndsWith('s'))
        {
            yield return key[..^1];
        }
    }

    private List<GeneralEntry> Find(string key)
    {
        var found = new List<GeneralEntry>();
        ReadOnlySpan<uint> hashes = _hashes.Span;
        uint hash = GeneralKeys.Hash(key);
        int at = hashes.BinarySearch(hash);
        while (at > 0 && hashes[at - 1] == hash)
        {
            at--;
        }

        var unpacked = (Block: -1, Lines: Array.Empty<string>());
        for (; at >= 0 && at < hashes.Length && hashes[at] == hash; at++)
        {
            (int block, int line) = Math.DivRem(_entries[at], GeneralKeys.BlockSize);
            if (block != unpacked.Block)
            {
                unpacked = (block, Unpack(block));
            }

            GeneralEntry entry = Parse(unpacked.Lines[line]);
            if (GeneralKeys.Fold(entry.Simplified) == key || GeneralKeys.Fold(entry.Traditional) == key
                || entry.Glosses.Any(g => GeneralKeys.OfGloss(g).Contains(key)))
            {
                found.Add(entry);
            }
        }

        return found;
    }

    private static GeneralEntry Parse(string line)
    {
        string[] parts = line.Split('\t');
        return new GeneralEntry(parts[1], parts[0], parts[2], parts[3].Split('/'));
    }

    private string[] Unpack(int block)
    {
        using var packed = new MemoryStream(_blocks.Span[_blockStarts[block].._blockStarts[block + 1]].ToArray());
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n');
    }
}
