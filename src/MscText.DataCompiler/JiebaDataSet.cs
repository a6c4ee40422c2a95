using System.Globalization;
using MscText.Data;
using MscText.Segmentation;

namespace MscText.DataCompiler;

/// <summary>jieba's dictionary, IDF table and HMM.</summary>
internal sealed class JiebaDataSet : IDataSet
{
    private const string DictionaryFile = "@node-rs/jieba/dict.txt";
    private const string IdfFile = "@node-rs/jieba/idf.txt";

    public string FileName => "jieba.bin";

    public void Compile(DataSources sources, string outputPath)
    {
        Entry[] words = ReadDictionary(sources);
        (string Word, double Idf)[] idf = ReadIdf(sources);
        JiebaHmmModel hmm = JiebaHmmModel.Read(sources);

        int[] frequencies = [0, .. words.Select(w => w.Frequency).Distinct().Order()];
        string[] tags = ["", .. words.Select(w => w.Tag).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (frequencies.Length > ushort.MaxValue || tags.Length > byte.MaxValue)
        {
            throw new DataSourceException($"{DictionaryFile} has more frequencies or tags than the compiled form can number.");
        }

        var alphabet = new JiebaAlphabet();
        foreach (Entry word in words)
        {
            alphabet.Count(word.Word, word.Frequency);
        }

        Array.ForEach(idf, e => alphabet.Count(e.Word, 0));
        alphabet.Count(string.Concat(hmm.Characters), 0);
        ushort[] codes = alphabet.AssignCodes();

        // Words of the IDF table that the dictionary lacks share its trie; their nodes end no word.
        var entries = idf.ToDictionary(e => e.Word, _ => default(JiebaNode), StringComparer.Ordinal);
        foreach (Entry word in words)
        {
            entries[word.Word] = JiebaNode.Pack(
                0,
                (byte)Array.BinarySearch(tags, word.Tag, StringComparer.Ordinal),
                0,
                (ushort)Array.BinarySearch(frequencies, word.Frequency));
        }

        var trie = new JiebaTrieBuilder(entries, codes);
        double[] idfValues = [Median(idf), .. idf.Select(e => e.Idf).Distinct().Order()];
        ushort[] idfNumbers = new ushort[trie.Nodes.Length];
        foreach ((string word, double value) in idf)
        {
            idfNumbers[trie.Find(word)] = checked((ushort)Array.BinarySearch(idfValues, 1, idfValues.Length - 1, value));
        }

        var file = new DataFileWriter();
        file.Add<ushort>("codes", codes);
        file.Add("nodes", trie.Nodes);
        file.Add<int>("frequencies", frequencies);
        file.Add<double>("log-frequencies", frequencies.Select(f => Math.Log(f)).ToArray());
        file.Add<long>("total", [words.Sum(w => (long)w.Frequency)]);
        file.AddStrings("tags", tags);
        file.Add<ushort>("idf", idfNumbers);
        file.Add<double>("idf-values", idfValues);
        file.Add<double>("hmm", hmm.InitialAndTransitions);
        file.Add<double>("hmm-emissions", hmm.Emissions(codes, alphabet.Size));
        file.Write(outputPath);
    }

    private static Entry[] ReadDictionary(DataSources sources)
    {
        var words = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (string line in sources.ReadLines(DictionaryFile))
        {
            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 3 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int frequency)
                || frequency == 0 || !words.TryAdd(parts[0], new Entry(parts[0], frequency, parts[2])))
            {
                throw new DataSourceException($"{DictionaryFile}: '{line}' is not a new word with frequency and tag.");
            }
        }

        return [.. words.Values];
    }

    private static (string Word, double Idf)[] ReadIdf(DataSources sources)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string line in sources.ReadLines(IdfFile))
        {
            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 2 || !double.TryParse(parts[1], CultureInfo.InvariantCulture, out double idf)
                || !values.TryAdd(parts[0], idf))
            {
                throw new DataSourceException($"{IdfFile}: '{line}' is not a new word with its IDF.");
            }
        }

        return [.. values.Select(v => (v.Key, v.Value))];
    }

    // What jieba takes for the median: the upper of the two middle values.
    private static double Median((string Word, double Idf)[] idf)
    {
        double[] sorted = [.. idf.Select(e => e.Idf).Order()];
        return sorted[sorted.Length / 2];
    }

    private readonly record struct Entry(string Word, int Frequency, string Tag);
}
