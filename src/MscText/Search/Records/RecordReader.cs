using System.Globalization;
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
        Year = int.TryParse(stored.Get(SearchFields.Year), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null,
        Doi = stored.Get(SearchFields.Doi),
        AbstractEnglish = stored.Get(SearchFields.AbstractEnglish),
        AbstractChinese = stored.Get(SearchFields.AbstractChinese),
        Keywords = [.. stored.GetValues(SearchFields.Keyword)],
        Body = [.. stored.GetValues(SearchFields.Body)],
        Pairs = stored.GetValue(SearchFields.Beads) is byte[] beads ? SentencePairCodec.Decode(beads) : [],
    };
}
