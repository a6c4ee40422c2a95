namespace MscText.Alignment;

/// <summary>The beads that terms are mined from, and the stretches of either side that are frequent in them.</summary>
internal sealed class MiningCorpus
{
    private const int MaxEnglishWords = 5;
    private const int MaxChineseTokens = 12;
    private const int MaxPerSide = 120;

    // Words that are always followed by the same one are a piece of a longer term.
    private const double MinEnglishBranching = 0.3;

    private readonly GramTable _english;
    private readonly GramTable _chinese;

    public MiningCorpus(IReadOnlyList<MiningBead> beads, int minCount, CancellationToken cancellation)
    {
        Beads = beads;
        _english = GramTable.Build([.. beads.Select(b => b.EnglishTokens)], minCount, MaxEnglishWords, cancellation);
        _chinese = GramTable.Build([.. beads.Select(b => b.ChineseTokens)], minCount, MaxChineseTokens, cancellation);
        EnglishNames = new PlainestNames(_english.Count);
        ChineseNames = new PlainestNames(_chinese.Count);
    }

    /// <summary>The beads in order.</summary>
    public IReadOnlyList<MiningBead> Beads { get; }

    /// <summary>How each English stretch is written.</summary>
    public PlainestNames EnglishNames { get; }

    /// <summary>How each Chinese stretch is written.</summary>
    public PlainestNames ChineseNames { get; }

    /// <summary>The candidate terms of the English of a bead.</summary>
    public List<GramOccurrence> English(MiningBead bead) => Find(
        _english, bead.English, bead.EnglishTokens, EnglishNames,
        gram => _english.Branching(gram) >= MinEnglishBranching, EnglishMiningReader.CanBeTerm);

    /// <summary>The candidate terms of the Chinese of a bead.</summary>
    public List<GramOccurrence> Chinese(MiningBead bead) => Find(
        _chinese, bead.Chinese, bead.ChineseTokens, ChineseNames, _chinese.StandsAlone, ChineseMiningReader.CanBeTerm);

    /// <summary>How freely a pair stands, from 0 to 1: how little the one and the other depend on what is beside them.</summary>
    public double Freedom(int english, int chinese) =>
        (Math.Min(1, _english.Branching(english)) + Math.Min(1, _chinese.Branching(chinese))) / 2;

    private static List<GramOccurrence> Find(
        GramTable table, string text, MiningTokens tokens, PlainestNames names, Func<int, bool> isWhole, TextTest canBeTerm)
    {
        var found = new List<GramOccurrence>();
        for (int start = 0; start < tokens.Ids.Length && found.Count < MaxPerSide; start++)
        {
            foreach ((int gram, int length) in table.At(tokens.Ids, start))
            {
                TextSpan span = tokens.Span(start, length);
                if (isWhole(gram) && canBeTerm(span.Of(text)))
                {
                    names.Add(gram, span.Of(text));
                    found.Add(new GramOccurrence(gram, span));
                }
            }
        }

        return found;
    }

    private delegate bool TextTest(ReadOnlySpan<char> text);
}
