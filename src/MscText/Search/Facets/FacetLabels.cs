using MscText.Lucene;
using MscText.Terms;

namespace MscText.Search;

/// <summary>How the values of facets are shown in either language.</summary>
internal sealed class FacetLabels(IndexSearcher searcher, AbstractIndexOptions options)
{
    private readonly FacetKeys _keys = new(options);

    /// <summary>A value with its names.</summary>
    public SearchFacetValue Label(FacetKind kind, FacetValue value)
    {
        (string english, string chinese) = kind switch
        {
            FacetKind.Language => OfLanguages(value.Value),
            FacetKind.ConceptType => Enum.TryParse(value.Value, out SemanticType type) ? SemanticTypeLabels.Of(type) : (value.Value, value.Value),
            FacetKind.Concept => OfConcept(value.Value) ?? (value.Value, value.Value),
            FacetKind.Subject => OfConcept(value.Value) ?? AsPrinted(FacetFields.Subject, value.Value, SubjectIn),
            FacetKind.Journal => AsPrinted(FacetFields.Journal, value.Value, (record, _) => record.Journal),
            _ => (value.Value, value.Value),
        };
        return new SearchFacetValue(value.Value, english, chinese, value.Count, value.IsSelected);
    }

    private static (string English, string Chinese) OfLanguages(string value) => value switch
    {
        nameof(LanguageAvailability.EnglishOnly) => ("English only", "仅英文"),
        nameof(LanguageAvailability.ChineseOnly) => ("Chinese only", "仅中文"),
        nameof(LanguageAvailability.Both) => ("English and Chinese", "中英文"),
        _ => (value, value),
    };

    private (string English, string Chinese)? OfConcept(string id) =>
        options.Terms.Dictionary.TryGetConcept(id, out Concept? concept) ? (concept.PreferredEnglish, concept.PreferredChinese) : null;

    // The key is folded; the first document that has it says how it is written.
    private (string English, string Chinese) AsPrinted(string field, string key, Func<AbstractRecord, string, string?> find)
    {
        TopDocs found = searcher.Search(new TermQuery(new Term(field, key)), 1);
        string name = found.ScoreDocs.Count == 0
            ? key
            : find(RecordReader.Read(searcher.Document(found.ScoreDocs[0].Doc)), key) ?? key;
        return (name, name);
    }

    private string? SubjectIn(AbstractRecord record, string key) =>
        record.MeshHeadings.Concat(record.Keywords).FirstOrDefault(s => _keys.OfSubject(s) == key);
}
