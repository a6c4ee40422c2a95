using MscText.Lucene;

namespace MscText.Search;

/// <summary>Reads the documents of hits, with what they show.</summary>
internal static class HitReader
{
    /// <summary>The hits, in the order in which they were found.</summary>
    public static IReadOnlyList<SearchHit> Read(
        IndexSearcher searcher, IReadOnlyList<ScoreDoc> found, SearchRequest request, SnippetBuilder? snippets, CancellationToken cancellationToken)
    {
        var hits = new List<SearchHit>(found.Count);
        foreach (ScoreDoc doc in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AbstractRecord record = RecordReader.Read(searcher.Document(doc.Doc));
            HitText? text = snippets?.Build(record, request.Snippets);
            hits.Add(new SearchHit(record.Id, doc.Score, record.TitleEnglish, record.TitleChinese, text?.Snippets ?? [])
            {
                Record = record,
                TitleEnglishHighlights = request.HighlightTitles && text is not null ? text.TitleEnglish : [],
                TitleChineseHighlights = request.HighlightTitles && text is not null ? text.TitleChinese : [],
            });
        }

        return hits;
    }
}
