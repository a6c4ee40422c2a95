using System.Globalization;
using MscText.Lucene;
using MscText.Terms;

namespace MscText.Search;

/// <summary>Adds to a document what it is counted and filtered by.</summary>
/// <remarks>Reusable, for one thread at a time.</remarks>
internal sealed class FacetFieldsWriter(AbstractIndexOptions options)
{
    private readonly FacetKeys _keys = new(options);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<SemanticType> _types = [];

    /// <summary>Adds the fields of a record.</summary>
    /// <param name="document">Receives them.</param>
    /// <param name="record">The record.</param>
    /// <param name="concepts">The concepts its texts name, in any order, repeated or not.</param>
    public void Write(Document document, AbstractRecord record, IEnumerable<Concept> concepts)
    {
        if (record.Year is { } year)
        {
            Add(document, FacetFields.Year, year.ToString(CultureInfo.InvariantCulture));
        }

        LanguageAvailability languages = LanguagesOf(record);
        if (languages != LanguageAvailability.Any)
        {
            Add(document, FacetFields.Language, languages.ToString());
        }

        if (record.Journal is { } journal && _keys.OfJournal(journal) is { Length: > 0 } key)
        {
            Add(document, FacetFields.Journal, key);
        }

        _seen.Clear();
        foreach (string subject in record.MeshHeadings.Concat(record.Keywords))
        {
            if (_keys.OfSubject(subject) is { Length: > 0 } subjectKey && _seen.Add(subjectKey))
            {
                Add(document, FacetFields.Subject, subjectKey);
            }
        }

        _seen.Clear();
        _types.Clear();
        foreach (Concept concept in concepts)
        {
            if (_seen.Add(concept.Id))
            {
                document.AddSortedSetDocValue(FacetFields.Concept, concept.Id);
                if (_types.Add(concept.Type))
                {
                    Add(document, FacetFields.ConceptType, concept.Type.ToString());
                }
            }
        }
    }

    private static LanguageAvailability LanguagesOf(AbstractRecord record)
    {
        bool english = !string.IsNullOrWhiteSpace(record.TitleEnglish) || !string.IsNullOrWhiteSpace(record.AbstractEnglish);
        bool chinese = !string.IsNullOrWhiteSpace(record.TitleChinese) || !string.IsNullOrWhiteSpace(record.AbstractChinese);
        return (english, chinese) switch
        {
            (true, true) => LanguageAvailability.Both,
            (true, false) => LanguageAvailability.EnglishOnly,
            (false, true) => LanguageAvailability.ChineseOnly,
            _ => LanguageAvailability.Any,
        };
    }

    private static void Add(Document document, string field, string value) =>
        document.AddKeyword(field, value, stored: false).AddSortedSetDocValue(field, value);
}
