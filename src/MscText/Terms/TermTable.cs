using MscText.Data;

namespace MscText.Terms;

/// <summary>One layer of a dictionary: compiled concepts and the trie of their names, read in place.</summary>
internal sealed class TermTable
{
    private static readonly Lazy<TermTable> LazyEmbedded = new(() => new TermTable(DataFile.OpenResource("terms.bin")));

    private readonly Table<TermRow> _rows;
    private readonly StringTable _strings;
    private readonly Concept?[] _concepts;

    public TermTable(DataFile file)
    {
        File = file;
        Trie = file.Trie(TermSections.Trie);
        Pairs = new TermPairs(file.Table<uint>(TermSections.Pairs));
        KeyRanges = file.Table<int>(TermSections.KeyRanges);
        Keys = file.Table<TermKey>(TermSections.Keys);
        _rows = file.Table<TermRow>(TermSections.Rows);
        _strings = file.Strings(TermSections.Strings);
        _concepts = new Concept?[_rows.Length];
    }

    /// <summary>The dictionary that comes with the library.</summary>
    public static TermTable Embedded => LazyEmbedded.Value;

    /// <summary>The folding that all layers share.</summary>
    public static Lazy<TermFolding> Folding { get; } =
        new(() => TermFolding.FromMap(Embedded.File.Table<char>(TermSections.Fold).Span));

    public DataFile File { get; }

    public DoubleArrayTrie Trie { get; }

    public TermPairs Pairs { get; }

    public Table<int> KeyRanges { get; }

    public Table<TermKey> Keys { get; }

    public int Count => _rows.Length;

    /// <summary>Compiles a user's concepts.</summary>
    public static TermTable Compile(IEnumerable<Concept> concepts)
    {
        var writer = new DataFileWriter();
        TermTableWriter.Write(writer, concepts, Folding.Value);
        return new TermTable(DataFile.Open("user terms", writer.ToArray()));
    }

    /// <summary>The concepts that a trie value stands for.</summary>
    public ReadOnlySpan<TermKey> KeysOf(int value) => Keys.Span[KeyRanges[value]..KeyRanges[value + 1]];

    /// <summary>A concept by its number; made on first use, then kept.</summary>
    public Concept Concept(int index)
    {
        // Two threads may make the same concept; either instance will do.
        return _concepts[index] ??= Read(index);
    }

    /// <summary>The identifier of a concept.</summary>
    public ReadOnlySpan<char> Id(int index) => _strings[_rows[index].FirstString];

    /// <summary>The number of the concept with an identifier, or -1.</summary>
    public int Find(ReadOnlySpan<char> id)
    {
        int low = 0;
        int high = _rows.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = Id(middle).SequenceCompareTo(id);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    private Concept Read(int index)
    {
        TermRow row = _rows[index];
        int at = row.FirstString;
        string id = _strings[at++].ToString();
        return new Concept(id, row.Type)
        {
            English = Take(row.English),
            Chinese = Take(row.Chinese),
            ChineseTraditional = Take(row.ChineseTraditional),
            Abbreviations = Take(row.Abbreviations),
            Broader = Take(row.Broader),
            OtherSenses = TakeSenses(row.Senses),
        };

        string[] Take(int count)
        {
            string[] list = count == 0 ? [] : new string[count];
            for (int i = 0; i < count; i++)
            {
                list[i] = _strings[at++].ToString();
            }

            return list;
        }

        TermSense[] TakeSenses(int count)
        {
            TermSense[] list = count == 0 ? [] : new TermSense[count];
            for (int i = 0; i < count; i++)
            {
                string[] parts = Take(4);
                list[i] = new TermSense(parts[0], parts[1], parts[2], parts[3].Length == 0 ? null : parts[3]);
            }

            return list;
        }
    }
}
