using System.Globalization;
using System.Text;

namespace MscText.Lucene;

/// <summary>Finds the documents that have terms one after the other, or near each other where a slop is given.</summary>
public sealed class PhraseQuery : Query
{
    private readonly Term[] _terms;
    private readonly int[] _positions;

    /// <summary>Words that follow each other.</summary>
    /// <param name="field">The field.</param>
    /// <param name="terms">The words.</param>
    /// <param name="slop">
    /// How far the words may be from their places: the largest distance between the words' displacements. 0 for an exact phrase; 2 lets
    /// two neighbours change places.
    /// </param>
    public PhraseQuery(string field, IEnumerable<string> terms, int slop = 0)
        : this(terms.Select((t, i) => (new Term(field, t), i)), slop)
    {
    }

    /// <summary>Terms at positions, which need not follow each other (where words were left out) and may be equal.</summary>
    /// <param name="terms">The terms, all of one field, and their positions relative to each other.</param>
    /// <param name="slop">How far the terms may be from their places.</param>
    public PhraseQuery(IEnumerable<(Term Term, int Position)> terms, int slop = 0)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfNegative(slop);
        (Term Term, int Position)[] list = [.. terms];
        if (list.Length == 0)
        {
            throw new ArgumentException("A phrase needs at least one term.", nameof(terms));
        }

        if (list.Any(t => t.Term.Field != list[0].Term.Field))
        {
            throw new ArgumentException("The terms of a phrase need to be of one field.", nameof(terms));
        }

        _terms = [.. list.Select(t => t.Term)];
        _positions = [.. list.Select(t => t.Position)];
        Slop = slop;
    }

    /// <summary>The field.</summary>
    public string Field => _terms[0].Field;

    /// <summary>The terms.</summary>
    public IReadOnlyList<Term> Terms => _terms;

    /// <summary>The position of every term.</summary>
    public IReadOnlyList<int> Positions => _positions;

    /// <summary>How far the terms may be from their places.</summary>
    public int Slop { get; }

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new();
        for (int i = 0; i < _terms.Length; i++)
        {
            // A place without a term, as Lucene shows it.
            for (int gap = i == 0 ? 0 : _positions[i] - _positions[i - 1]; gap > 1; gap--)
            {
                text.Append(" ?");
            }

            text.Append(i == 0 ? "" : " ").Append(_terms[i].Text);
        }

        string slop = Slop == 0 ? "" : "~" + Slop.ToString(CultureInfo.InvariantCulture);
        return QuerySyntax.Escape(Field) + ':' + QuerySyntax.Quote(text.ToString()) + slop + BoostText;
    }

    internal override Query Rewrite(IndexSearcher searcher) => _terms.Length == 1 ? new TermQuery(_terms[0]) { Boost = Boost } : this;

    internal override void Visit(QueryVisitor visitor) =>
        visitor.VisitPhrase([.. _terms.Select((t, i) => (_positions[i], (IReadOnlyList<Term>)[t]))], Slop);

    internal override Query WithBoost(float boost) => new PhraseQuery(_terms.Zip(_positions), Slop) { Boost = boost };

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores)
    {
        TermState[][][] states = new TermState[_terms.Length][][];
        int[] docFreqs = new int[_terms.Length];
        for (int i = 0; i < _terms.Length; i++)
        {
            states[i] = [searcher.FindTerm(_terms[i], out docFreqs[i])];
        }

        Bm25Scorer scorer = searcher.Scorer(Field, docFreqs, Boost, boost);
        return new PhraseWeight(this, Field, [.. _terms.Select(t => new[] { t })], _positions, Slop, states, scorer, searcher);
    }

    private protected override bool IsSame(Query other)
    {
        PhraseQuery query = (PhraseQuery)other;
        return Slop == query.Slop && _positions.AsSpan().SequenceEqual(query._positions) && _terms.AsSpan().SequenceEqual(query._terms);
    }

    private protected override int Hash() => _terms.Aggregate(Slop, static (hash, term) => HashCode.Combine(hash, term));
}
