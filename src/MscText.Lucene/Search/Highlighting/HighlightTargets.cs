namespace MscText.Lucene;

/// <summary>What a query looks for in a field: single terms, phrases of terms, and sets of terms.</summary>
internal sealed class HighlightTargets : QueryVisitor
{
    private readonly string _field;
    private readonly bool _anyField;
    private readonly Dictionary<byte[], int> _numbers = new(ByteArrayComparer.Instance);
    private readonly List<byte[]> _terms = [];
    private readonly List<bool> _anywhere = [];

    public HighlightTargets(Query query, string field, bool anyField)
    {
        _field = field;
        _anyField = anyField;
        query.Visit(this);
        for (int i = 0; i < _terms.Count; i++)
        {
            // A term of a phrase may be one of a set's too.
            _anywhere[i] |= InSet(_terms[i]);
        }
    }

    /// <summary>The distinct terms, by their numbers.</summary>
    public IReadOnlyList<byte[]> Terms => _terms;

    public List<ITermSet> Sets { get; } = [];

    public List<HighlightPhrase> Phrases { get; } = [];

    public bool IsEmpty => _terms.Count == 0 && Sets.Count == 0;

    /// <summary>True for a term that matches wherever it stands; terms that were found by a set are behind the query's own.</summary>
    public bool MatchesAnywhere(int term) => term >= _terms.Count || _anywhere[term];

    public bool TryGetNumber(ReadOnlySpan<byte> term, out int number) =>
        _numbers.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(term, out number);

    public bool InSet(ReadOnlySpan<byte> term)
    {
        foreach (ITermSet set in Sets)
        {
            if (set.Contains(term))
            {
                return true;
            }
        }

        return false;
    }

    public override void VisitTerm(Term term)
    {
        if (Accepts(term.Field))
        {
            _anywhere[NumberOf(term)] = true;
        }
    }

    public override void VisitPhrase(IReadOnlyList<(int Position, IReadOnlyList<Term> Terms)> parts, int slop)
    {
        if (parts.Count > 0 && parts[0].Terms.Count > 0 && Accepts(parts[0].Terms[0].Field))
        {
            Phrases.Add(new HighlightPhrase([.. parts.Select(p => (p.Position, p.Terms.Select(NumberOf).Distinct().ToArray()))], slop));
        }
    }

    public override void VisitTerms(string field, ITermSet terms)
    {
        if (Accepts(field))
        {
            Sets.Add(terms);
        }
    }

    private bool Accepts(string field) => _anyField || field == _field;

    private int NumberOf(Term term)
    {
        byte[] bytes = term.Bytes.ToArray();
        if (!_numbers.TryGetValue(bytes, out int number))
        {
            number = _terms.Count;
            _numbers.Add(bytes, number);
            _terms.Add(bytes);
            _anywhere.Add(false);
        }

        return number;
    }
}
