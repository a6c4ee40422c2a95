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
    public int DocumentsOf(string word) =>
        searcher.Reader.DocFreq(new Term(SearchFields.Words, FormsOf(word) is [var only] ? only : word));

    /// <summary>How many documents have the words of a text one after the other.</summary>
    public int DocumentsWithPhrase(string text, CancellationToken cancellationToken)
    {
        List<string> forms = FormsOf(text);
        return forms.Count switch
        {
            0 => 0,
            1 => searcher.Reader.DocFreq(new Term(SearchFields.Words, forms[0])),
            _ => searcher.Count(new PhraseQuery(SearchFields.Words, forms), cancellationToken),
        };
    }

    /// <summary>Latin words of documents, as they are written, that differ from one by few letters; the first letter is the same.</summary>
    /// <param name="word">The word, normalised.</param>
    /// <param name="edits">By how many at most, 1 or 2.</param>
    /// <param name="cancellationToken">Ends the work early by an exception.</param>
    public IEnumerable<(string Word, int Documents)> Near(string word, int edits, CancellationToken cancellationToken)
    {
        const int Most = 20;
        var options = new SpellingOptions
        {
            Mode = SuggestMode.Always,
            MaxEdits = edits,
            PrefixLength = 2,
            MaxQueryFrequency = 1,
            MinSimilarity = 0.01f,
        };
        return new DirectSpellChecker(searcher, options).Suggest(new Term(SearchFields.Words, SearchFields.ExactMark + word), Most, cancellationToken)
            .Select(s => (s.Term[1..], s.DocFreq));
    }

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
