using MscText.Lucene;
using MscText.Segmentation;

namespace MscText.Search;

/// <summary>Queries that look for words as they are written: phrases, patterns, similar and exact words.</summary>
/// <remarks>For one thread at a time.</remarks>
internal sealed class PhraseQueries(AbstractIndexOptions options)
{
    private readonly TokenBuffer _tokens = new();

    /// <summary>Words one after the other: exactly as written but for capitals and script; or by their stems where they may stand apart.</summary>
    /// <returns>Null where there is no word.</returns>
    public Query? OfPhrase(string text, int slop, string field = SearchFields.Words)
    {
        options.Segmenter.Segment(options.Normalizer.Normalize(text), _tokens);
        var terms = new List<(Term Term, int Position)>();
        int position = 0;
        Span<char> stem = stackalloc char[64];
        foreach (ref readonly Token token in _tokens.Tokens)
        {
            if (token.IsPart || token.Kind == TokenKind.Punctuation)
            {
                continue;
            }

            ReadOnlySpan<char> word = _tokens.TextOf(token);
            string form = slop > 0 || !WordForm.HasExactForm(token.Kind)
                ? WordForm.Of(token.Kind, word, stem).ToString()
                : SearchFields.ExactMark + word.ToString();
            terms.Add((new Term(field, form), position++));
        }

        return terms.Count switch { 0 => null, 1 => new TermQuery(terms[0].Term), _ => new PhraseQuery(terms, slop) };
    }

    /// <summary>A pattern with <c>*</c> and <c>?</c>: of Latin words as they are written, of Chinese ones as they are cut.</summary>
    public WildcardQuery OfPattern(string pattern, string field = SearchFields.Words)
    {
        string folded = Folded(QueryCharacters.Fold(pattern)).Replace("\\", "\\\\", StringComparison.Ordinal);
        return new WildcardQuery(field, HanCharacters.Count(folded) > 0 ? folded : SearchFields.ExactMark + folded);
    }

    /// <summary>A word and what is spelled similarly.</summary>
    public FuzzyQuery OfFuzzy(string word, int edits)
    {
        string folded = Folded(word);
        bool isChinese = HanCharacters.Count(folded) > 0;

        // The mark and a letter that has to be right.
        return new FuzzyQuery(
            new Term(SearchFields.Words, isChinese ? folded : SearchFields.ExactMark + folded), edits, isChinese ? 0 : 2);
    }

    /// <summary>A word in just these capitals where it has any that tell, else in any, but not stemmed.</summary>
    public Query? OfExact(string word)
    {
        options.Segmenter.Segment(options.Normalizer.Normalize(word), _tokens);
        if (_tokens.Count == 0)
        {
            return null;
        }

        Token token = _tokens[0];
        return !WordForm.HasExactForm(token.Kind) ? OfPhrase(word, slop: 0)
            : WordForm.HasCaseForm(token.Kind, token.Span.Of(word)) ? new TermQuery(new Term(SearchFields.Words, $"=={token.Span.Of(word)}"))
            : new TermQuery(new Term(SearchFields.Words, SearchFields.ExactMark + _tokens.TextOf(token).ToString()));
    }

    // Letter by letter, since a pattern is no text that words could be found in.
    private string Folded(string text) => options.Normalizer.Normalize(text).Text;
}
