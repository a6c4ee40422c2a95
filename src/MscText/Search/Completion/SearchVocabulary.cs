using MscText.Lucene;

namespace MscText.Search;

/// <summary>The words of an index as people write them, for completing and correcting.</summary>
internal static class SearchVocabulary
{
    /// <summary>The words of titles that begin so, those of most documents first.</summary>
    /// <param name="reader">The index.</param>
    /// <param name="prefix">The beginning, normalised.</param>
    /// <param name="count">How many at the most.</param>
    /// <param name="cancellationToken">Ends the work early by an exception.</param>
    public static IEnumerable<TermCompletion> Complete(IndexReader reader, string prefix, int count, CancellationToken cancellationToken)
    {
        if (HanCharacters.Count(prefix) > 0)
        {
            return new TermCompleter(reader).Complete(SearchFields.Title, prefix, count, cancellationToken);
        }

        // Latin words are there as they are written behind a mark.
        return new TermCompleter(reader).Complete(SearchFields.Title, SearchFields.ExactMark + prefix, count, cancellationToken)
            .Select(w => w with { Term = w.Term[1..] });
    }
}
