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
        bool isChinese = HanCharacters.Count(prefix) > 0;
        return new TermCompleter(reader).Complete(isChinese ? SearchFields.TitleChinese : SearchFields.TitleEnglish, prefix, count, cancellationToken);
    }
}
