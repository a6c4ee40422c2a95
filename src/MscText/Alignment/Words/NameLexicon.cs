using System.Runtime.InteropServices;
using MscText.Terms;

namespace MscText.Alignment;

/// <summary>
/// Which English words stand for which Chinese characters, learned from the names of a dictionary's concepts: a pair is as
/// strong as the concepts agree that have the one or the other (Dice's coefficient). So a term that the dictionary lacks
/// is still explained by the parts of those it has.
/// </summary>
internal sealed class NameLexicon
{
    /// <summary>The longest stretch of characters that is looked at.</summary>
    public const int MaxLength = 6;

    private const double MinStrength = 0.2;
    private const int MinTogether = 2;

    private readonly Dictionary<string, (string Stem, float Strength)[]>.AlternateLookup<ReadOnlySpan<char>> _byChinese;

    private NameLexicon(Dictionary<string, (string Stem, float Strength)[]> byChinese, SoundModel sounds)
    {
        _byChinese = byChinese.GetAlternateLookup<ReadOnlySpan<char>>();
        Sounds = sounds;
    }

    /// <summary>What the built-in dictionary teaches.</summary>
    public static Lazy<NameLexicon> Default { get; } = new(() => Learn(TermDictionary.Default));

    /// <summary>Which characters transliterate which letters.</summary>
    public SoundModel Sounds { get; }

    /// <summary>Learns from a dictionary.</summary>
    public static NameLexicon Learn(TermDictionary dictionary)
    {
        var stems = new Counter();
        var parts = new Counter();
        var pairs = new Dictionary<long, int>();
        var sounds = new SoundModelBuilder();
        TermFolding folding = TermTable.Folding.Value;
        foreach (Concept concept in dictionary.Concepts)
        {
            string[] chinese = [.. concept.Chinese.Select(n => folding.Fold(n))];
            int[] stemsHere = [.. concept.English.SelectMany(EnglishToken.Read).Where(t => !t.IsSymbol).Select(t => stems.Id(t.Key)).Distinct()];
            int[] partsHere = [.. chinese.SelectMany(Parts).Select(parts.Id).Distinct()];
            stems.Count(stemsHere);
            parts.Count(partsHere);
            foreach (int stem in stemsHere)
            {
                foreach (int part in partsHere)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(pairs, ((long)part << 32) | (uint)stem, out _)++;
                }
            }

            sounds.Add(concept.English, chinese);
        }

        var byChinese = new Dictionary<string, List<(string Stem, float Strength)>>(StringComparer.Ordinal);
        foreach ((long key, int together) in pairs)
        {
            int part = (int)(key >> 32);
            int stem = (int)(uint)key;
            double strength = 2.0 * together / (stems[stem] + parts[part]);
            if (together >= MinTogether && strength >= MinStrength)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(byChinese, parts.Name(part), out _) ??= [];
                byChinese[parts.Name(part)].Add((stems.Name(stem), (float)strength));
            }
        }

        return new NameLexicon(
            byChinese.ToDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal), sounds.Build());
    }

    /// <summary>The stems that a stretch of folded Chinese characters stands for in names.</summary>
    public ReadOnlySpan<(string Stem, float Strength)> Lookup(ReadOnlySpan<char> chinese) =>
        _byChinese.TryGetValue(chinese, out (string Stem, float Strength)[]? stems) ? stems : [];

    private static IEnumerable<string> Parts(string name)
    {
        for (int start = 0; start < name.Length; start++)
        {
            for (int length = 1; length <= MaxLength && start + length <= name.Length && HanCharacters.IsHan(name[start + length - 1]); length++)
            {
                yield return name.Substring(start, length);
            }
        }
    }

    private sealed class Counter
    {
        private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
        private readonly List<string> _names = [];
        private readonly List<int> _counts = [];

        public int this[int id] => _counts[id];

        public string Name(int id) => _names[id];

        public int Id(string name)
        {
            ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, name, out bool exists);
            if (!exists)
            {
                id = _names.Count;
                _names.Add(name);
                _counts.Add(0);
            }

            return id;
        }

        public void Count(int[] ids)
        {
            foreach (int id in ids)
            {
                _counts[id]++;
            }
        }
    }
}
