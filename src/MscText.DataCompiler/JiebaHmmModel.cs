using System.Globalization;

namespace MscText.DataCompiler;

/// <summary>The HMM that cuts what the dictionary does not know: states begin, end, middle, single.</summary>
internal sealed class JiebaHmmModel
{
    private const string ModelFile = "nodejieba/submodules/cppjieba/dict/hmm_model.utf8";
    private const int States = 4;

    // The log-probability jieba gives to what never occurred in training.
    private const double Never = -3.14e100;

    private readonly Dictionary<char, double>[] _emissions;

    private JiebaHmmModel(double[] initialAndTransitions, Dictionary<char, double>[] emissions)
    {
        InitialAndTransitions = initialAndTransitions;
        _emissions = emissions;
    }

    /// <summary>Four initial log-probabilities, then 4 × 4 from state to state.</summary>
    public double[] InitialAndTransitions { get; }

    /// <summary>Every character with an emission probability.</summary>
    public IEnumerable<char> Characters => _emissions.SelectMany(e => e.Keys).Distinct();

    public static JiebaHmmModel Read(DataSources sources)
    {
        string[] lines = [.. sources.ReadLines(ModelFile).Where(l => l.Length > 0 && l[0] != '#')];
        if (lines.Length != 1 + States + States)
        {
            throw new DataSourceException($"{ModelFile} has {lines.Length} lines of numbers instead of {1 + States + States}.");
        }

        double[] numbers = [.. lines[..(1 + States)].SelectMany(l => l.Split(' ')).Select(Number)];
        var emissions = lines[(1 + States)..].Select(line => line.Split(',').ToDictionary(Character, e => Number(e[2..])));
        return new JiebaHmmModel(numbers, [.. emissions]);

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
        static char Character(string entry) => entry.Length > 2 && entry[1] == ':'
            ? entry[0]
            : throw new DataSourceException($"{ModelFile}: '{entry}' is not a character with its probability.");
    }

    /// <summary>Four log-probabilities a code.</summary>
    public double[] Emissions(ushort[] codes, int codeCount)
    {
        double[] table = new double[codeCount * States];
        Array.Fill(table, Never);
        for (int state = 0; state < States; state++)
        {
            foreach ((char character, double probability) in _emissions[state])
            {
                table[(codes[character] * States) + state] = probability;
            }
        }

        return table;
    }
}
