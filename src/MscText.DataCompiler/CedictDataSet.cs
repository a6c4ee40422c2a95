using System.Runtime.InteropServices;
using MscText.Data;

namespace MscText.DataCompiler;

/// <summary>CC-CEDICT: headwords in both scripts and the English content words of their glosses.</summary>
/// <remarks>
/// Sections: trie <c>word</c> (headword, either script → list number), <c>list.o</c>/<c>list.s</c> (per list, stem
/// numbers grouped by sense, each sense ended by 0), trie <c>stem</c> (stem → number from 1), strings <c>stems</c>,
/// <c>stem.count</c> (number of headwords that have the stem), <c>stem.o</c>/<c>stem.l</c> (per stem, the lists that have it), strings
/// <c>list.w</c> (per list, its Simplified headwords, a space between).
/// </remarks>
internal sealed class CedictDataSet : IDataSet
{
    public string FileName => "cedict.bin";

    public void Compile(DataSources sources, string outputPath)
    {
        CedictEntry[] entries = [.. CedictEntry.ReadAll(sources)];
        SortedDictionary<string, List<string[]>> senses = Senses(entries);

        string[] stems = [.. senses.Values.SelectMany(s => s).SelectMany(s => s).Distinct().Order(StringComparer.Ordinal)];
        if (stems.Length >= ushort.MaxValue)
        {
            throw new DataSourceException($"CC-CEDICT has {stems.Length} stems, more than the format's 65,534.");
        }

        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        foreach (string stem in stems)
        {
            numbers.Add(stem, (ushort)(numbers.Count + 1));
        }

        var words = new List<KeyValuePair<string, int>>();
        var lists = new Dictionary<string, int>(StringComparer.Ordinal);
        var offsets = new List<int> { 0 };
        var values = new List<ushort>();
        int[] counts = new int[stems.Length + 1];
        HashSet<string> simplified = entries.Select(e => e.Simplified).ToHashSet(StringComparer.Ordinal);
        var headwords = new List<List<string>>();
        var listsOf = new List<int>[stems.Length + 1];
        foreach ((string word, List<string[]> list) in senses)
        {
            // Both scripts of a word mostly share one list.
            ushort[] encoded = [.. list.SelectMany(s => s.Select(stem => numbers[stem]).Append((ushort)0))];
            string key = new(MemoryMarshal.Cast<ushort, char>(encoded));
            if (!lists.TryGetValue(key, out int number))
            {
                number = lists.Count;
                lists.Add(key, number);
                headwords.Add([]);
                values.AddRange(encoded);
                offsets.Add(values.Count);
                foreach (ushort stem in encoded.Distinct().Where(s => s != 0))
                {
                    counts[stem]++;
                    (listsOf[stem] ??= []).Add(number);
                }
            }

            if (simplified.Contains(word))
            {
                headwords[number].Add(word);
            }

            words.Add(new(word, number));
        }

        var file = new DataFileWriter();
        file.AddTrie("word", new DoubleArrayTrieBuilder(words));
        file.Add<int>("list.o", CollectionsMarshal.AsSpan(offsets));
        file.Add<ushort>("list.s", CollectionsMarshal.AsSpan(values));
        file.AddTrie("stem", new DoubleArrayTrieBuilder(stems.Select(s => new KeyValuePair<string, int>(s, numbers[s]))));
        file.AddStrings("stems", stems.Prepend(string.Empty));
        file.Add<int>("stem.count", counts);
        int[] starts = new int[stems.Length + 2];
        for (int stem = 0; stem <= stems.Length; stem++)
        {
            starts[stem + 1] = starts[stem] + (listsOf[stem]?.Count ?? 0);
        }

        file.Add<int>("stem.o", starts);
        file.Add<int>("stem.l", listsOf.SelectMany(l => l ?? []).ToArray());
        file.AddStrings("list.w", headwords.Select(h => string.Join(' ', h)));
        file.Write(outputPath);
    }

    /// <summary>The senses of every headword in either script, each once, with cross-references followed once.</summary>
    private static SortedDictionary<string, List<string[]>> Senses(CedictEntry[] entries)
    {
        ILookup<string, CedictEntry> byTraditional = entries.ToLookup(e => e.Traditional, StringComparer.Ordinal);
        var senses = new SortedDictionary<string, List<string[]>>(StringComparer.Ordinal);
        foreach (CedictEntry entry in entries)
        {
            IEnumerable<string> glosses = entry.Glosses
                .Select(CedictGlosses.Reference)
                .OfType<string>()
                .SelectMany(word => byTraditional[word])
                .SelectMany(target => target.Glosses)
                .Concat(entry.Glosses);
            string[][] own = [.. glosses.SelectMany(CedictGlosses.Senses)];
            if (own.Length == 0)
            {
                continue;
            }

            foreach (string word in new[] { entry.Traditional, entry.Simplified }.Distinct())
            {
                if (!senses.TryGetValue(word, out List<string[]>? list))
                {
                    senses.Add(word, list = []);
                }

                list.AddRange(own.Where(s => !list.Any(known => known.SequenceEqual(s))));
            }
        }

        return senses;
    }
}
