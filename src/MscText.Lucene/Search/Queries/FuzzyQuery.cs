using System.Globalization;
using System.Text;

namespace MscText.Lucene;

/// <summary>
/// Finds the documents that have a term similar to another one: at most so many insertions, deletions, substitutions and transpositions of
/// code points away. The most similar terms are searched, each with its own statistics and a boost of <c>1 - edits / length</c>, where the
/// length, in code points, is that of the shorter of the two; terms whose boost would be 0 are left out. As in Lucene 4.
/// </summary>
public sealed class FuzzyQuery : MultiTermQuery
{
    /// <summary>The most edits that are possible: 2.</summary>
    public const int MaxSupportedEdits = 2;

    /// <summary>How many terms are searched where nothing else is said: 50.</summary>
    public const int DefaultMaxExpansions = 50;

    /// <summary>More clauses than these are in no query, as in Lucene.</summary>
    private const int MaxClauses = 1024;

    private readonly int _length;

    /// <summary>A term and what is similar to it.</summary>
    /// <param name="term">The term.</param>
    /// <param name="maxEdits">How many edits away a term may be; 0 to 2.</param>
    /// <param name="prefixLength">
    /// How many code points at the start have to be equal; 0 or more. Of a term that is no longer than that, counted in UTF-16 code units,
    /// only the term itself is found, as in Lucene.
    /// </param>
    /// <param name="maxExpansions">How many terms are searched at most, the most similar first; at least 1, more than 1,024 count as these.</param>
    /// <param name="transpositions">True to count two neighbours that changed places as one edit, false as two.</param>
    public FuzzyQuery(
        Term term, int maxEdits = MaxSupportedEdits, int prefixLength = 0, int maxExpansions = DefaultMaxExpansions, bool transpositions = true)
        : base(term?.Field!)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxEdits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxEdits, MaxSupportedEdits);
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxExpansions, 1);
        Term = term!;
        MaxEdits = maxEdits;
        PrefixLength = prefixLength;
        MaxExpansions = maxExpansions;
        Transpositions = transpositions;
        _length = Term.Text.EnumerateRunes().Count();
    }

    /// <summary>The term.</summary>
    public Term Term { get; }

    /// <summary>How many edits away a term may be.</summary>
    public int MaxEdits { get; }

    /// <summary>How many code points at the start have to be equal.</summary>
    public int PrefixLength { get; }

    /// <summary>How many terms are searched at most.</summary>
    public int MaxExpansions { get; }

    /// <summary>True where two neighbours that changed places are one edit.</summary>
    public bool Transpositions { get; }

    private bool IsExact => MaxEdits == 0 || PrefixLength >= Term.Text.Length;

    /// <inheritdoc/>
    public override string ToString() => FieldText + QuerySyntax.Escape(Term.Text) + '~' + MaxEdits.ToString(CultureInfo.InvariantCulture) + BoostText;

    internal override bool Contains(ReadOnlySpan<byte> term) => BoostOf(CreateAutomaton().Distance(term), term) > 0;

    internal override Func<FieldTerms, MatchingTerms> CreateTerms()
    {
        Utf8Automaton automaton = CreateAutomaton();
        return terms => new FuzzyTerms(terms.Intersect(automaton), this);
    }

    internal override Query Rewrite(IndexSearcher searcher)
    {
        if (IsExact)
        {
            return new TermQuery(Term) { Boost = Boost };
        }

        IEnumerable<Query> terms = BestTerms(searcher)
            .OrderBy(t => t.Term, ByteArrayComparer.Instance)
            .Select(t => new TermQuery(new Term(Field, t.Term)) { Boost = Boost * t.Boost });
        return new BooleanQuery(Occur.Should, terms).Rewrite(searcher);
    }

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores) =>
        Rewrite(searcher).CreateWeight(searcher, boost, needsScores);

    internal override Query WithBoost(float boost) =>
        new FuzzyQuery(Term, MaxEdits, PrefixLength, MaxExpansions, Transpositions) { Boost = boost };

    private protected override bool IsSame(Query other) =>
        other is FuzzyQuery query && Term.Equals(query.Term) && MaxEdits == query.MaxEdits && PrefixLength == query.PrefixLength
        && MaxExpansions == query.MaxExpansions && Transpositions == query.Transpositions;

    private protected override int Hash() => HashCode.Combine(Term, MaxEdits, PrefixLength, MaxExpansions, Transpositions);

    /// <summary>The terms with the largest boosts, of equal ones the first.</summary>
    private SortedSet<(float Boost, byte[] Term)> BestTerms(IndexSearcher searcher)
    {
        int limit = Math.Min(MaxExpansions, MaxClauses);
        SortedSet<(float Boost, byte[] Term)> best = new(Comparer<(float Boost, byte[] Term)>.Create(static (a, b) =>
            a.Boost != b.Boost ? a.Boost.CompareTo(b.Boost) : b.Term.AsSpan().SequenceCompareTo(a.Term)));
        Utf8Automaton automaton = CreateAutomaton();
        foreach (SegmentReader leaf in searcher.Reader.Leaves)
        {
            if (leaf.Terms(Field) is not { } terms)
            {
                continue;
            }

            IntersectTermsEnum found = terms.Intersect(automaton);
            while (found.MoveNext())
            {
                float boost = BoostOf(found.Distance, found.Term);
                if (boost <= 0 || (best.Count == limit && boost < best.Min.Boost))
                {
                    continue;
                }

                best.Add((boost, found.Term.ToArray()));
                if (best.Count > limit)
                {
                    best.Remove(best.Min);
                }
            }
        }

        return best;
    }

    private float BoostOf(int edits, ReadOnlySpan<byte> term)
    {
        if (edits <= 0)
        {
            return edits == 0 ? 1f : 0f;
        }

        int length = 0;
        foreach (byte b in term)
        {
            length += (b & 0xC0) == 0x80 ? 0 : 1;
        }

        return 1f - ((float)edits / Math.Min(length, _length));
    }

    private Utf8Automaton CreateAutomaton() =>
        new(new LevenshteinAutomaton(Term.Text, IsExact ? 0 : MaxEdits, Transpositions, PrefixLength));

    /// <summary>The terms that have a boost.</summary>
    private sealed class FuzzyTerms(IntersectTermsEnum terms, FuzzyQuery query) : MatchingTerms
    {
        public override ReadOnlySpan<byte> Term => terms.Term;

        public override ref readonly TermState State => ref terms.State;

        public override bool MoveNext()
        {
            while (terms.MoveNext())
            {
                if (query.BoostOf(terms.Distance, terms.Term) > 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
