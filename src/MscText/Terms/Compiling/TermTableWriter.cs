using System.Runtime.InteropServices;
using MscText.Data;

namespace MscText.Terms;

/// <summary>Turns concepts into the sections that <c>TermTable</c> reads; used at build time and for users' own concepts.</summary>
internal static class TermTableWriter
{
    /// <summary>Writes the sections.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="concepts">The concepts; identifiers are distinct.</param>
    /// <param name="folding">How names are folded.</param>
    public static void Write(DataFileWriter file, IEnumerable<Concept> concepts, TermFolding folding)
    {
        Concept[] sorted = [.. concepts.OrderBy(c => c.Id, StringComparer.Ordinal)];
        WriteConcepts(file, sorted);

        var keys = new SortedDictionary<string, List<TermKey>>(StringComparer.Ordinal);
        for (int i = 0; i < sorted.Length; i++)
        {
            AddKeys(keys, sorted[i], i, folding);
        }

        var ranges = new List<int> { 0 };
        var flat = new List<TermKey>();
        var trie = new List<KeyValuePair<string, int>>();
        foreach ((string key, List<TermKey> list) in keys)
        {
            trie.Add(new(key, ranges.Count - 1));
            foreach (TermKey entry in list)
            {
                TermKey stored = entry;
                if (list.Any(other => other.Concept != entry.Concept))
                {
                    stored.Flags |= TermKeyFlags.Ambiguous;
                }

                flat.Add(stored);
            }

            ranges.Add(flat.Count);
        }

        file.Add<int>(TermSections.KeyRanges, CollectionsMarshal.AsSpan(ranges));
        file.Add<TermKey>(TermSections.Keys, CollectionsMarshal.AsSpan(flat));
        var built = new DoubleArrayTrieBuilder(trie);
        WriteTrie(file, built, folding);
        file.Add<uint>(TermSections.Pairs, TermPairs.Of(keys.Keys, built.Alphabet));
    }

    // The alphabet maps a unit of the text straight to the code of its folded form: folding costs nothing at run time.
    private static void WriteTrie(DataFileWriter file, DoubleArrayTrieBuilder trie, TermFolding folding)
    {
        ushort[] codes = new ushort[char.MaxValue + 1];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = trie.Alphabet[folding.Map[i]];
        }

        file.Add<DoubleArrayTrie.Node>(TermSections.Trie + ".n", trie.Nodes);
        file.Add<ushort>(TermSections.Trie + ".a", codes);
    }

    private static void WriteConcepts(DataFileWriter file, Concept[] concepts)
    {
        var strings = new List<string>();
        var rows = new TermRow[concepts.Length];
        for (int i = 0; i < concepts.Length; i++)
        {
            Concept c = concepts[i];
            rows[i] = new TermRow
            {
                FirstString = strings.Count,
                Type = c.Type,
                English = checked((byte)c.English.Count),
                Chinese = checked((byte)c.Chinese.Count),
                ChineseTraditional = checked((byte)c.ChineseTraditional.Count),
                Abbreviations = checked((byte)c.Abbreviations.Count),
                Broader = checked((byte)c.Broader.Count),
                Senses = checked((byte)c.OtherSenses.Count),
            };
            strings.Add(c.Id);
            strings.AddRange(c.English);
            strings.AddRange(c.Chinese);
            strings.AddRange(c.ChineseTraditional);
            strings.AddRange(c.Abbreviations);
            strings.AddRange(c.Broader);
            foreach (TermSense sense in c.OtherSenses)
            {
                strings.AddRange([sense.Name, sense.English, sense.Chinese, sense.ConceptId ?? ""]);
            }
        }

        file.Add<TermRow>(TermSections.Rows, rows);
        file.AddStrings(TermSections.Strings, strings);
    }

    private static void AddKeys(SortedDictionary<string, List<TermKey>> keys, Concept concept, int number, TermFolding folding)
    {
        AddNames(concept.English, TermNameKind.English);
        AddNames(concept.Abbreviations, TermNameKind.Abbreviation);
        AddNames(concept.Chinese, TermNameKind.Chinese);
        AddNames(concept.ChineseTraditional, TermNameKind.ChineseTraditional);

        void AddNames(IReadOnlyList<string> names, TermNameKind kind)
        {
            foreach (string name in names)
            {
                TermKeyFlags senses = SenseFlags(concept, name);
                foreach ((string spelling, TermKeyFlags flags) in TermVariants.Of(name, kind))
                {
                    AddKey(spelling, flags | senses, kind);
                }
            }
        }

        void AddKey(string spelling, TermKeyFlags flags, TermNameKind kind)
        {
            string key = folding.Fold(spelling);
            var entry = new TermKey { Concept = number, Flags = flags, Kind = kind, Capitals = CapitalsOf(spelling) };
            if (!keys.TryGetValue(key, out List<TermKey>? list))
            {
                keys.Add(key, list = []);
            }

            int existing = list.FindIndex(k => k.Concept == number && k.Capitals == entry.Capitals);
            if (existing < 0)
            {
                list.Add(entry);
            }
        }
    }

    /// <summary>Bit i is set where the i-th unit is a capital letter from A to Z, of either width.</summary>
    public static ulong CapitalsOf(ReadOnlySpan<char> text)
    {
        ulong capitals = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiLetterUpper(text[i]) || text[i] is >= 'Ａ' and <= 'Ｚ')
            {
                capitals |= 1UL << i;
            }
        }

        return capitals;
    }

    private static TermKeyFlags SenseFlags(Concept concept, string name)
    {
        TermKeyFlags flags = TermKeyFlags.None;
        foreach (TermSense sense in concept.OtherSenses)
        {
            if (sense.Name == name)
            {
                flags |= TermKeyFlags.Ambiguous;
                if (sense.ConceptId is null && sense.English.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    flags |= TermKeyFlags.AlsoWord;
                }
            }
        }

        return flags;
    }
}
