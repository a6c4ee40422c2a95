using MscText.Lucene;
using MscText.Segmentation;

namespace MscText.Search;

/// <summary>Which words the documents of an index have, and how many have them. For one thread at a time.</summary>
internal sealed class IndexWords(IndexSearcher searcher, AbstractIndexOptions options)
{
    private readonly TokenBuffer _tokens = new();

    /// <summary>Number of documents, deleted ones included.</summary>
    public int Documents => searcher.Reader.MaxDoc;

    /// <summary>How many documents have a word in any of its endings.</summary>
    /// <param name="word">The word, normalised.</param>
    public int DocumentsOf(string word)
    {
        string form = FormsOf(word) is [var only] ? only : word;
        return SearchFields.Words.Max(f => searcher.Reader.DocFreq(new Term(f.Name, form)));
    }

    /// <summary>How many documents have the words of a text one after the other.</summary>
    public int DocumentsWithPhrase(string text, CancellationToken cancellationToken)
    {
        List<string> forms = FormsOf(text);
        return forms.Count == 0 ? 0 : searcher.Count(
            new BooleanQuery(Occur.Should, SearchFields.Words.Select(f => Phrase(f.Name, forms))), cancellationToken);
    }

    /// <summary>Words of documents that differ from one by few letters.</summary>
    /// <param name="word">The word, normalised.</param>
    /// <param name="edits">By how many at most, 1 or 2.</param>
    /// <param name="cancellationToken">Ends the work early by an exception.</param>
    public IEnumerable<(string Word, int Documents)> Near(string word, int edits, CancellationToken cancellationToken)
    {
        var checker = new DirectSpellChecker(searcher, new SpellingOptions { Mode = SuggestMode.Always, MaxEdits = edits, PrefixLength = 1, MinSimilarity = 0.01f });
        return checker.Suggest(new Term(SearchFields.TitleEnglish, word), 20, cancellationToken).Select(s => (s.Term, s.DocFreq));
    }

    private static Query Phrase(string field, List<string> forms) =>
        forms.Count == 1 ? new TermQuery(new Term(field, forms[0])) : new PhraseQuery(field, forms);

    private List<string> FormsOf(string text)
    {
        options.Segmenter.Segment(options.Normalizer.Normalize(text), _tokens);
        var forms = new List<string>();
        Span<char> stem = stackalloc char[64];
        foreach (Token token in _tokens)
        {
            if (!token.IsPart && token.Kind != TokenKind.Punctuation)
            {
                forms.Add(WordForm.Of(token.Kind, _tokens.TextOf(token), stem).ToString());
            }
        }

        return forms;
    }
}
