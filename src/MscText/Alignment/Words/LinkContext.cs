using MscText.Terms;

namespace MscText.Alignment;

/// <summary>A pair of texts as the sources of evidence read it, and the candidates they have found.</summary>
internal sealed class LinkContext
{
    // A word at the beginning of one side and one at the end of the other are a little less likely to belong together.
    private const double DistanceWeight = 0.2;

    private readonly Dictionary<(TextSpan English, TextSpan Chinese), LinkCandidate> _candidates = [];

    public LinkContext(string english, string chinese)
    {
        English = english;
        Chinese = chinese;
        FoldedChinese = TermTable.Folding.Value.Fold(chinese);
        Tokens = EnglishToken.Read(english);
        ByStem = Tokens.Select((token, index) => (token, index)).Where(t => t.token.Stem > 0).ToLookup(t => t.token.Stem, t => t.index);
        ByKey = Tokens.Select((token, index) => (token, index)).ToLookup(t => t.token.Key, t => t.index, StringComparer.Ordinal);
    }

    /// <summary>The English text.</summary>
    public string English { get; }

    /// <summary>The Chinese text.</summary>
    public string Chinese { get; }

    /// <summary>The Chinese text in the dictionary's common form: Simplified, small letters; unit for unit.</summary>
    public string FoldedChinese { get; }

    /// <summary>The content words of the English.</summary>
    public IReadOnlyList<EnglishToken> Tokens { get; }

    /// <summary>Places in <see cref="Tokens"/> by stem number.</summary>
    public ILookup<int, int> ByStem { get; }

    /// <summary>Places in <see cref="Tokens"/> by common form.</summary>
    public ILookup<string, int> ByKey { get; }

    /// <summary>The candidates, in no order.</summary>
    public IEnumerable<LinkCandidate> Candidates => _candidates.Values;

    /// <summary>Adds a candidate; evidence of another kind for the same words makes it surer.</summary>
    public void Add(TextSpan english, TextSpan chinese, double score, WordLinkKind kind)
    {
        double placed = score * (1 - (DistanceWeight * Math.Abs(Relative(english, English) - Relative(chinese, Chinese))));
        var candidate = new LinkCandidate(english, chinese, placed, kind);
        if (_candidates.TryGetValue((english, chinese), out LinkCandidate other))
        {
            LinkCandidate stronger = other.Score >= placed ? other : candidate;
            double both = other.Kind == kind ? stronger.Score : 1 - ((1 - other.Score) * (1 - placed));
            candidate = stronger with { Score = both };
        }

        _candidates[(english, chinese)] = candidate;
    }

    private static double Relative(TextSpan span, string text) => (span.Start + (span.Length / 2.0)) / Math.Max(1, text.Length);
}
