using System.Globalization;
using MscText.Lucene;
using MscText.Normalization;

namespace MscText.Search;

/// <summary>Turns records into documents of the index engine.</summary>
/// <remarks>Reusable, for one thread at a time: the document given out is valid until the next call.</remarks>
internal sealed class RecordDocumentWriter
{
    private static readonly FieldType s_words = FieldType.TextWithOffsets;

    // Mentions are counted; where they stand is of no use, since every text adds its own.
    private static readonly FieldType s_concepts = new() { IndexOptions = IndexOptions.DocsAndFreqs };
    private static readonly FieldType s_set = new() { IndexOptions = IndexOptions.Docs, OmitNorms = true };

    private readonly Document _document = new();
    private readonly AbstractIndexOptions _options;

    // A stream a field: the engine reads them all when it takes the document.
    private readonly Dictionary<string, List<WordTokenStream>> _streams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);
    private readonly ConceptTokenStream _concepts;
    private readonly CharacterTokenStream _characters = new();
    private readonly FacetFieldsWriter _facets;

    public RecordDocumentWriter(AbstractIndexOptions options)
    {
        _options = options;
        _concepts = new ConceptTokenStream(options.Terms);
        _facets = new FacetFieldsWriter(options);
    }

    public Document Write(AbstractRecord record)
    {
        _document.Clear();
        _used.Clear();
        _concepts.Clear();
        _characters.Clear();
        _document.AddKeyword(SearchFields.Id, record.Id).AddSortedDocValue(SearchFields.Id, record.Id);
        AddText(SearchFields.TitleEnglish, record.TitleEnglish, store: true);
        AddText(SearchFields.TitleChinese, record.TitleChinese, store: true);
        AddText(SearchFields.AbstractEnglish, record.AbstractEnglish, store: true);
        AddText(SearchFields.AbstractChinese, record.AbstractChinese, store: true);
        foreach (string paragraph in record.Body)
        {
            AddText(SearchFields.Body, paragraph, store: true);
        }

        foreach (string keyword in record.Keywords)
        {
            AddText(SearchFields.Body, keyword, store: false);
            _document.AddStored(SearchFields.Keyword, keyword);
        }

        foreach (string author in record.Authors)
        {
            _document.AddStored(SearchFields.Author, author);
            AddWords(SearchFields.Author, _options.Normalizer.Normalize(author), s_set);
        }

        AddKeyword(SearchFields.File, record.File);
        AddKeyword(SearchFields.Shape, record.Shape);
        AddKeyword(SearchFields.Journal, record.Journal);
        AddKeyword(SearchFields.Doi, record.Doi);
        if (record.Year is { } year)
        {
            AddKeyword(SearchFields.Year, year.ToString(CultureInfo.InvariantCulture));
            _document.AddNumericDocValue(SearchFields.Year, year);
        }

        _facets.Write(_document, record, _concepts.Concepts);
        if (!_concepts.IsEmpty)
        {
            _document.AddTokens(SearchFields.Concept, _concepts, s_concepts);
        }

        if (!_characters.IsEmpty)
        {
            _document.AddTokens(SearchFields.Characters, _characters, s_set);
        }

        if (record.Pairs.Count > 0)
        {
            _document.AddStored(SearchFields.Beads, SentencePairCodec.Encode(record.Pairs));
        }

        return _document;
    }

    private void AddText(string field, string? text, bool store)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (store)
        {
            _document.AddStored(field, text);
        }

        NormalizedText normalized = _options.Normalizer.Normalize(text);
        AddWords(field, normalized, s_words);
        _concepts.Add(text);
        _characters.Add(normalized.Text);
    }

    private void AddWords(string field, NormalizedText text, FieldType type)
    {
        if (!_streams.TryGetValue(field, out List<WordTokenStream>? streams))
        {
            _streams.Add(field, streams = []);
        }

        int next = _used.GetValueOrDefault(field);
        _used[field] = next + 1;
        if (next == streams.Count)
        {
            streams.Add(new WordTokenStream(_options.Segmenter));
        }

        _document.AddTokens(field, streams[next].Of(text), type);
    }

    private void AddKeyword(string field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _document.AddKeyword(field, value);
        }
    }
}
