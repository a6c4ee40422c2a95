using MscText.Lucene;

namespace MscText.Search;

/// <summary>Reads records back from what the index stored.</summary>
internal static class RecordReader
{
    public static AbstractRecord Read(StoredDocument stored) => new()
    {
        Id = stored.Get(SearchFields.Id) ?? "",
        File = stored.Get(SearchFields.File),
        Shape = stored.Get(SearchFields.Shape),
        TitleEnglish = stored.Get(SearchFields.TitleEnglish),
        TitleChinese = stored.Get(SearchFields.TitleChinese),
        Authors = [.. stored.GetValues(SearchFields.Author)],
        Journal = stored.Get(SearchFields.Journal),
        Year = YearOf(stored.GetValue(SearchFields.Year)),
        Doi = stored.Get(SearchFields.Doi),
        Pmid = stored.Get(SearchFields.Pmid),
        AbstractEnglish = stored.Get(SearchFields.AbstractEnglish),
        AbstractChinese = stored.Get(SearchFields.AbstractChinese),
        Sections = stored.GetValue(SearchFields.Sections) is byte[] sections ? RecordSectionCodec.Decode(sections) : [],
        Keywords = [.. stored.GetValues(SearchFields.Keyword)],
        MeshHeadings = [.. stored.GetValues(SearchFields.Mesh)],
        Body = [.. stored.GetValues(SearchFields.Body)],
        Pairs = stored.GetValue(SearchFields.Beads) is byte[] beads ? SentencePairCodec.Decode(beads) : [],
    };

    // Schema 1 stored the year as text.
    private static int? YearOf(object? value) => value switch
    {
        int year => year,
        string text when int.TryParse(text, out int year) => year,
        _ => null,
    };
}
