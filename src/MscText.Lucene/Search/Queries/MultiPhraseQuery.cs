using System.Globalization;
using System.Text;

namespace MscText.Lucene;

/// <summary>
/// Finds the documents that have a phrase in which several terms may stand at a place: synonyms, or the parts of a word. A phrase counts
/// as rare as all of its terms together.
/// </summary>
public sealed class MultiPhraseQuery : Query
{
    private readonly Term[][] _terms;
    private readonly int[] _positions;

    /// <summary>A phrase.</summary>
    /// <param name="parts">For every place the terms that may stand there, at least one, and its position; all terms are of one field.</param>
    /// <param name="slop">How far the terms may be from their places, as in <see cref="PhraseQuery"/>.</param>
    public MultiPhraseQuery(IEnumerable<(IEnumerable<Term> Terms, int Position)> parts, int slop = 0)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentOutOfRangeException.ThrowIfNegative(slop);
        List<Term[]> terms = [];
        List<int> positions = [];
        foreach ((IEnumerable<Term> part, int position) in parts)
        {
            terms.Add([.. part]);
            positions.Add(position);
        }

        _terms = [.. terms];
        _positions = [.. positions];
        Slop = slop;
        if (_terms.Length == 0 || _terms.Any(t => t.Length == 0))
        {
            throw new ArgumentException("A phrase needs at least one place, and every place a term.", nameof(parts));
        }

        if (_terms.Any(t => t.Any(term => term.Field != Field)))
        {
            throw new ArgumentException("The terms of a phrase need to be of one field.", nameof(parts));
        }
    }

    /// <summary>The field.</summary>
    public string Field => _terms[0][0].Field;

    /// <summary>The terms of every place.</summary>
    public IReadOnlyList<IReadOnlyList<Term>> Terms => _terms;

    /// <summary>The position of every place.</summary>
    public IReadOnlyList<int> Positions => _positions;

    /// <summary>How far the terms may be from their places.</summary>
    public int Slop { get; }

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(QuerySyntax.Escape(Field)).Append(":\"");
        for (int i = 0; i < _terms.Length; i++)
        {
            text.Append(i == 0 ? "" : " ");
            for (int gap = i == 0 ? 0 : _positions[i] - _positions[i - 1]; gap > 1; gap--)
            {
                text.Append("? ");
            }

            string alternatives = string.Join(' ', _terms[i].Select(t => t.Text));
            text.Append(_terms[i].Length == 1 ? alternatives : $"({alternatives})");
        }

        text.Append('"');
        return text + (Slop == 0 ? "" : "~" + Slop.ToString(CultureInfo.InvariantCulture)) + BoostText;
    }

    internal override Query Rewrite(IndexSearcher searcher) =>
        _terms.Length == 1
            ? new BooleanQuery(Occur.Should, _terms[0].Select(t => new TermQuery(t))) { Boost = Boost }.Rewrite(searcher)
            : this;

    internal override void Visit(QueryVisitor visitor) =>
        visitor.VisitPhrase([.. _terms.Select((t, i) => (_positions[i], (IReadOnlyList<Term>)t))], Slop);

    internal override Query WithBoost(float boost) =>
        new MultiPhraseQuery(_terms.Select((t, i) => ((IEnumerable<Term>)t, _positions[i])), Slop) { Boost = boost };

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores)
    {
        List<int> docFreqs = [];
        TermState[][][] states = new TermState[_terms.Length][][];
        for (int i = 0; i < states.Length; i++)
        {
            states[i] = new TermState[_terms[i].Length][];
            for (int k = 0; k < states[i].Length; k++)
            {
                states[i][k] = searcher.FindTerm(_terms[i][k], out int docFreq);
                docFreqs.Add(docFreq);
            }
        }

        Bm25Scorer scorer = searcher.Scorer(Field, docFreqs.ToArray(), Boost, boost);
        return new PhraseWeight(this, Field, _terms, _positions, Slop, states, scorer, searcher);
    }

    private protected override bool IsSame(Query other)
    {
        MultiPhraseQuery query = (MultiPhraseQuery)other;
        return Slop == query.Slop && _positions.AsSpan().SequenceEqual(query._positions)
            && _terms.Zip(query._terms).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
    }

    private protected override int Hash() =>
        _terms.SelectMany(t => t).Aggregate(Slop, static (hash, term) => HashCode.Combine(hash, term));
}
