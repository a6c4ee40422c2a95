using MscText.Lucene;
using MscText.Normalization;

namespace MscText.Search;

/// <summary>Turns records into documents of the index engine: analyses their texts, and says what is indexed and stored of them.</summary>
/// <remarks>Reusable, for one thread at a time: the document given out is valid until the next call.</remarks>
internal sealed class RecordDocumentWriter
{
    private static readonly FieldType s_words = new() { PositionIncrementGap = SearchFields.Gap };

    // Mentions are counted; where they stand is of no use, since every text adds its own. Nor is their number a length: a text full of terms
    // is no longer than another, and would lose against texts of other subjects that name one by the way.
    private static readonly FieldType s_concepts = new() { IndexOptions = IndexOptions.DocsAndFreqs, OmitNorms = true };
    private static readonly FieldType s_names = new() { PositionIncrementGap = SearchFields.Gap, OmitNorms = true };
    private static readonly FieldType s_set = new() { IndexOptions = IndexOptions.Docs, OmitNorms = true };

    private readonly Document _document = new();
    private readonly AbstractIndexOptions _options;

    // A stream a text: the engine reads them all when it takes the document.
    private readonly List<WordTokenStream> _streams = [];
    private readonly List<WordTokenStream> _english = [];
    private readonly List<WordTokenStream> _chinese = [];
    private readonly StemCache _stems = new();
    private readonly ConceptTokenStream _concepts;
    private readonly CharacterTokenStream _characters = new();
    private readonly FacetFieldsWriter _facets;
    private int _used;

    public RecordDocumentWriter(AbstractIndexOptions options)
    {
        _options = options;
        _concepts = new ConceptTokenStream(options.Terms);
        _facets = new FacetFieldsWriter(options);
    }

    public Document Write(AbstractRecord record)
    {
        _document.Clear();
        _used = 0;
        _english.Clear();
        _chinese.Clear();
        _concepts.Clear();
        _characters.Clear();
        _document.AddKeyword(SearchFields.Id, record.Id).AddSortedDocValue(SearchFields.Id, record.Id);
        AddTitle(SearchFields.TitleEnglish, record.TitleEnglish, isChinese: false);
        AddTitle(SearchFields.TitleChinese, record.TitleChinese, isChinese: true);
        AddAbstract(SearchFields.AbstractEnglish, record.AbstractEnglish, isChinese: false);
        AddAbstract(SearchFields.AbstractChinese, record.AbstractChinese, isChinese: true);
        LeaveShorterOutOfLength();
        foreach (string paragraph in record.Body)
        {
            AddText(paragraph, isChinese: false);
            _document.AddStored(SearchFields.Body, paragraph);
        }

        AddSubjects(SearchFields.Keyword, record.Keywords);
        AddSubjects(SearchFields.Mesh, record.MeshHeadings);
        AddPublication(record);
        AddLanguages(record);
        AddStored(record);
        _facets.Write(_document, record, _concepts.Finish().Concepts);
        if (!_concepts.IsEmpty)
        {
            _document.AddTokens(SearchFields.Concept, _concepts, s_concepts);
        }

        if (!_characters.IsEmpty)
        {
            _document.AddTokens(SearchFields.Characters, _characters, s_set);
        }

        return _document;
    }

    private void AddTitle(string stored, string? text, bool isChinese)
    {
        if (AddText(text, isChinese) is not { } words)
        {
            return;
        }

        for (int i = 1; i < SearchFields.TitleWeight; i++)
        {
            _document.AddTokens(SearchFields.Words, words, s_words);
        }

        _document.AddTokens(SearchFields.Title, words, s_names);
        _document.AddStored(stored, text!);
        (isChinese ? _chinese : _english).Add(words);
    }

    private void AddAbstract(string stored, string? text, bool isChinese)
    {
        if (AddText(text, isChinese) is { } words)
        {
            _document.AddStored(stored, text!);
            (isChinese ? _chinese : _english).Add(words);
        }
    }

    private WordTokenStream? AddText(string? text, bool isChinese)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        NormalizedText normalized = _options.Normalizer.Normalize(text);
        WordTokenStream words = Stream().Of(normalized);
        _document.AddTokens(SearchFields.Words, words, s_words);
        _concepts.Add(text, isChinese);
        _characters.Add(normalized.Text);
        return words;
    }

    // The two languages say the same: the shorter text adds no length.
    private void LeaveShorterOutOfLength()
    {
        List<WordTokenStream> shorter = _english.Sum(s => s.Length) >= _chinese.Sum(s => s.Length) ? _chinese : _english;
        foreach (WordTokenStream words in shorter)
        {
            words.LeaveOutOfLength();
        }
    }

    private void AddSubjects(string field, IReadOnlyList<string> subjects)
    {
        foreach (string subject in subjects)
        {
            if (AddText(subject, isChinese: false) is { } words)
            {
                _document.AddTokens(field, words, s_names);
                _document.AddStored(field, subject);
            }
        }
    }

    private void AddPublication(AbstractRecord record)
    {
        foreach (string author in record.Authors)
        {
            NormalizedText name = _options.Normalizer.Normalize(author);
            _document.AddStored(SearchFields.Author, author).AddTokens(SearchFields.Author, Stream().Of(name), s_names);
        }

        if (!string.IsNullOrEmpty(record.Journal))
        {
            NormalizedText journal = _options.Normalizer.Normalize(record.Journal);
            _document.AddStored(SearchFields.Journal, record.Journal).AddTokens(SearchFields.Journal, Stream().Of(journal), s_names);
        }

        AddIdentifier(SearchFields.Doi, record.Doi);
        AddIdentifier(SearchFields.Pmid, record.Pmid);
        if (record.Year is { } year)
        {
            _document.AddStored(SearchFields.Year, year).AddNumericDocValue(SearchFields.Year, year);
        }

        _document.AddNumericDocValue(SearchFields.YearOldest, record.Year ?? int.MaxValue);
    }

    private void AddLanguages(AbstractRecord record)
    {
        if (!string.IsNullOrEmpty(record.TitleEnglish) || !string.IsNullOrEmpty(record.AbstractEnglish))
        {
            _document.AddKeyword(SearchFields.Language, "en", stored: false);
        }

        if (!string.IsNullOrEmpty(record.TitleChinese) || !string.IsNullOrEmpty(record.AbstractChinese))
        {
            _document.AddKeyword(SearchFields.Language, "zh", stored: false);
            string? script = ScriptDetector.Detect(record.AbstractChinese ?? record.TitleChinese) switch
            {
                ChineseScript.Simplified => "hans",
                ChineseScript.Traditional => "hant",
                ChineseScript.Mixed => "mixed",
                _ => null,
            };
            if (script is not null)
            {
                _document.AddKeyword(SearchFields.Script, script, stored: false);
            }
        }
    }

    private void AddStored(AbstractRecord record)
    {
        AddIfAny(SearchFields.File, record.File);
        AddIfAny(SearchFields.Shape, record.Shape);
        if (record.Sections.Count > 0)
        {
            _document.AddStored(SearchFields.Sections, RecordSectionCodec.Encode(record.Sections));
        }

        if (record.Pairs.Count > 0)
        {
            _document.AddStored(SearchFields.Beads, SentencePairCodec.Encode(record.Pairs));
        }
    }

    private void AddIdentifier(string field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _document.AddKeyword(field, value.ToLowerInvariant(), stored: false).AddStored(field, value);
        }
    }

    private void AddIfAny(string field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _document.AddStored(field, value);
        }
    }

    private WordTokenStream Stream()
    {
        if (_used == _streams.Count)
        {
            _streams.Add(new WordTokenStream(_options.Segmenter, _stems, withExactForms: true));
        }

        return _streams[_used++];
    }
}
