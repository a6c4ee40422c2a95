using MscText.Data;

namespace MscText.Segmentation;

/// <summary>jieba's dictionary, IDF table and HMM as compiled into <c>jieba.bin</c>, read in place.</summary>
internal sealed unsafe class JiebaData
{
    /// <summary>Names of the sections, shared by the compiler.</summary>
    internal const string FileName = "jieba.bin";

    private readonly Table<ushort> _codes;
    private readonly Table<JiebaNode> _nodes;
    private readonly Table<int> _frequencies;
    private readonly Table<double> _logFrequencies;
    private readonly Table<ushort> _idf;
    private readonly Table<double> _idfValues;
    private readonly Table<double> _emissions;
    private readonly Table<double> _hmm;
    private readonly string[] _tags;

    private JiebaData(DataFile file)
    {
        _codes = file.Table<ushort>("codes");
        _nodes = file.Table<JiebaNode>("nodes");
        _frequencies = file.Table<int>("frequencies");
        _logFrequencies = file.Table<double>("log-frequencies");
        _idf = file.Table<ushort>("idf");
        _idfValues = file.Table<double>("idf-values");
        _emissions = file.Table<double>("hmm-emissions");
        _hmm = file.Table<double>("hmm");
        Total = file.Table<long>("total")[0];
        StringTable tags = file.Strings("tags");
        _tags = new string[tags.Count];
        for (int i = 0; i < _tags.Length; i++)
        {
            _tags[i] = tags[i].ToString();
        }
    }

    /// <summary>The embedded data.</summary>
    public static JiebaData Instance { get; } = new(DataFile.OpenResource(FileName));

    /// <summary>Sum of all frequencies.</summary>
    public long Total { get; }

    /// <summary>The IDF that jieba gives a word it has none for: the median.</summary>
    public double MedianIdf => _idfValues[0];

    /// <summary>Code of each UTF-16 code unit, 0 where neither dictionary nor HMM knows it.</summary>
    public ushort* Codes => _codes.Pointer;

    /// <summary>The double array; the root's base is 0.</summary>
    public JiebaNode* Nodes => _nodes.Pointer;

    /// <summary>Natural logarithm of each numbered frequency.</summary>
    public double* LogFrequencies => _logFrequencies.Pointer;

    /// <summary>Four log-probabilities a code: begin, end, middle, single.</summary>
    public double* Emissions => _emissions.Pointer;

    /// <summary>Four initial log-probabilities, then 4 × 4 from state to state.</summary>
    public ReadOnlySpan<double> Hmm => _hmm.Span;

    /// <summary>The element a string leads to, or -1.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        int at = 0;
        int childBase = 0;
        foreach (char unit in text)
        {
            ushort code = Codes[unit];
            at = childBase + code;
            JiebaNode node = Nodes[at];
            if (node.Code != code)
            {
                return -1;
            }

            childBase = node.Base;
        }

        return text.IsEmpty ? -1 : at;
    }

    /// <summary>Frequency of a word, 0 where the dictionary does not have it.</summary>
    public int FrequencyOf(ReadOnlySpan<char> word) => Find(word) is >= 0 and var at ? _frequencies[_nodes[at].Frequency] : 0;

    /// <summary>Part-of-speech tag of a word, or null.</summary>
    public string? TagOf(ReadOnlySpan<char> word) =>
        Find(word) is >= 0 and var at && _nodes[at].Frequency != 0 ? _tags[_nodes[at].Tag] : null;

    /// <summary>IDF of a word, where the table has one.</summary>
    public bool TryGetIdf(ReadOnlySpan<char> word, out double idf)
    {
        int number = Find(word) is >= 0 and var at ? _idf[at] : 0;
        idf = _idfValues[number];
        return number != 0;
    }
}
