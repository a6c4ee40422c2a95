namespace MscText.Lucene;

/// <summary>The tokens of one document's field that a query may look for, by the number of their terms.</summary>
internal sealed class DocumentOccurrences
{
    private readonly HighlightTargets _targets;
    private readonly List<List<Occurrence>> _byTerm = [];
    private readonly Dictionary<byte[], int> _setTerms = new(ByteArrayComparer.Instance);

    public DocumentOccurrences(HighlightTargets targets)
    {
        _targets = targets;
        for (int i = 0; i < targets.Terms.Count; i++)
        {
            _byTerm.Add([]);
        }
    }

    public void Add(int term, int position, int start, int end) => _byTerm[term].Add(new Occurrence(position, start, end, term));

    /// <summary>The number of a term that a set found.</summary>
    public int NumberOf(ReadOnlySpan<byte> term)
    {
        var numbers = _setTerms.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!numbers.TryGetValue(term, out int number))
        {
            number = _byTerm.Count;
            _byTerm.Add([]);
            numbers[term] = number;
        }

        return number;
    }

    /// <summary>The tokens that match the query, in the order of the text, each once.</summary>
    public List<Occurrence> Matches()
    {
        HashSet<Occurrence> matches = [];
        for (int term = 0; term < _byTerm.Count; term++)
        {
            if (_targets.MatchesAnywhere(term))
            {
                matches.UnionWith(_byTerm[term]);
            }
        }

        foreach (HighlightPhrase phrase in _targets.Phrases)
        {
            phrase.Find(_byTerm, matches);
        }

        // An empty token marks nothing.
        List<Occurrence> sorted = [.. matches.Where(m => m.End > m.Start)];
        sorted.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? a.End.CompareTo(b.End) : a.Term.CompareTo(b.Term));
        return sorted;
    }

    /// <summary>Reads the tokens again: positions and offsets come out as the index has them.</summary>
    public void AddTokens(string field, IReadOnlyList<string> values, HighlightOptions options)
    {
        Utf8Buffer buffer = new();
        int position = -1;
        int offset = 0;
        bool any = false;
        foreach (string value in values)
        {
            position += any ? options.PositionIncrementGap : 0;
            TokenStream tokens = options.Tokens!(field, value);
            tokens.Reset();
            while (true)
            {
                IndexToken token = new() { PositionIncrement = 1 };
                if (!tokens.Next(ref token))
                {
                    break;
                }

                any = true;
                position += token.PositionIncrement;
                ReadOnlySpan<byte> term = token.Utf8Term.IsEmpty ? buffer.Encode(token.Term) : token.Utf8Term;
                if (_targets.TryGetNumber(term, out int number))
                {
                    Add(number, position, offset + token.StartOffset, offset + token.EndOffset);
                }
                else if (_targets.InSet(term))
                {
                    Add(NumberOf(term), position, offset + token.StartOffset, offset + token.EndOffset);
                }
            }

            offset += value.Length + 1;
        }
    }
}
