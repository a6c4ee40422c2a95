namespace MscText.Lucene;

/// <summary>Makes queries of the tokens that analysis finds in a text, as Lucene's QueryBuilder does.</summary>
internal sealed class AnalyzedQueries(Func<string, string, TokenStream> analyze, QueryParserOptions options)
{
    /// <summary>The query of a word or phrase; null where analysis leaves nothing of it.</summary>
    public Query? Create(string field, string text, bool quoted, int slop)
    {
        // The terms by their positions; a first token counts from before the text.
        List<(int Position, List<Term> Terms)> places = [];
        int position = -1;
        int count = 0;
        bool hasAlternatives = false;
        TokenStream tokens = analyze(field, text);
        tokens.Reset();
        while (true)
        {
            IndexToken token = new() { PositionIncrement = 1 };
            if (!tokens.Next(ref token))
            {
                break;
            }

            Term term = token.Utf8Term.IsEmpty ? new Term(field, token.Term.ToString()) : new Term(field, token.Utf8Term);
            position += token.PositionIncrement;
            hasAlternatives |= token.PositionIncrement == 0 && count > 0;
            count++;
            if (places.Count == 0 || token.PositionIncrement > 0)
            {
                places.Add((position, []));
            }

            places[^1].Terms.Add(term);
        }

        bool isPhrase = quoted || options.AutoGeneratePhraseQueries;
        return places.Count switch
        {
            0 => null,
            1 when places[0].Terms.Count == 1 || places[0].Position == 0 || options.BlendSynonyms => AnyOf(places[0].Terms),
            _ when !isPhrase => new BooleanQuery(options.DefaultOperator, places.Select(p => AnyOf(p.Terms))),
            _ when hasAlternatives => new MultiPhraseQuery(places.Select(p => ((IEnumerable<Term>)p.Terms, p.Position)), slop),
            _ => new PhraseQuery(places.Select(p => (p.Terms[0], p.Position)), slop),
        };
    }

    private Query AnyOf(List<Term> terms) =>
        terms.Count == 1 ? new TermQuery(terms[0])
        : options.BlendSynonyms ? new SynonymQuery(terms)
        : new BooleanQuery(Occur.Should, terms.Select(t => new TermQuery(t)));
}
