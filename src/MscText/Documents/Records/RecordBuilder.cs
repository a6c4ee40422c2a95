using System.Text;

namespace MscText.Documents;

/// <summary>
/// Collects the fields of a structured record, of whatever format, into a document whose source holds them one a line.
/// </summary>
internal sealed class RecordBuilder
{
    private readonly StringBuilder _source = new();
    private readonly List<Part> _parts = [];
    private readonly List<DocumentWarning> _warnings = [];

    private readonly record struct Part(RecordField Field, TextSpan Span, AbstractSectionKind Kind = AbstractSectionKind.None, TextSpan Label = default);

    /// <summary>The identifier the record carries, if any.</summary>
    public string? Id { get; set; }

    /// <summary>The year of publication, if known.</summary>
    public int? Year { get; set; }

    /// <summary>How the document was laid out before it became a record.</summary>
    public PageShape Shape { get; set; } = PageShape.Record;

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _parts.Count == 0;

    /// <summary>Adds a text; blank ones are passed over.</summary>
    public void Add(RecordField field, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _parts.Add(new Part(field, new TextSpan(_source.Length, text.Length)));
            _source.Append(text).Append('\n');
        }
    }

    /// <summary>Adds a part of an abstract whose label the format gives apart from the text.</summary>
    public void AddSection(RecordField field, string? label, AbstractSectionKind kind, string? text)
    {
        if (string.IsNullOrWhiteSpace(label) || string.IsNullOrWhiteSpace(text))
        {
            Add(field, text);
            return;
        }

        kind = kind != AbstractSectionKind.None ? kind : LabelCatalog.SectionOf(label) ?? AbstractSectionKind.Other;
        var place = new TextSpan(_source.Length, label.Length);
        _source.Append(label).Append(": ");
        _parts.Add(new Part(field, new TextSpan(_source.Length, text.Length), kind, place));
        _source.Append(text).Append('\n');
    }

    /// <summary>Notes that a field was not of the expected form.</summary>
    public void Ignore(string field, int line) =>
        _warnings.Add(new DocumentWarning(DocumentWarningCodes.IgnoredField, $"The field \"{field}\" has an unexpected type.", default, line));

    /// <summary>The document.</summary>
    /// <param name="name">What the record was read from.</param>
    /// <param name="line">The line on which it began, counted from 1; it stands in for a missing identifier.</param>
    public BilingualDocument Build(string name, int line)
    {
        string source = _source.ToString();
        var draft = new DocumentDraft(source, name);
        foreach (Part part in _parts)
        {
            if (TextForms.Trim(source, part.Span) is { Length: > 0 } trimmed)
            {
                Place(draft, part, new PageUnit(source, trimmed, line: 1, blankBefore: false));
            }
        }

        draft.Publication = draft.Publication with { Year = Year };
        draft.Warnings.AddRange(_warnings);
        return draft.Build(Shape, Id ?? $"{name}:{line}");
    }

    private static void Place(DocumentDraft draft, Part part, PageUnit unit)
    {
        PublicationInfo publication = draft.Publication;
        switch (part.Field)
        {
            case RecordField.Title or RecordField.TitleEnglish or RecordField.TitleChinese when LanguageOf(part.Field, unit) == Language.Chinese:
                draft.TitleChinese ??= unit.Whole;
                break;
            case RecordField.Title or RecordField.TitleEnglish or RecordField.TitleChinese:
                draft.TitleEnglish ??= unit.Whole;
                break;
            case RecordField.Abstract or RecordField.AbstractEnglish or RecordField.AbstractChinese:
                AddAbstract(draft.Sections(LanguageOf(part.Field, unit)), part, unit);
                break;
            case RecordField.Author:
                draft.Authors.Add(new Author(unit.Whole));
                break;
            case RecordField.Affiliation:
                draft.Affiliations.Add(unit.Whole);
                break;
            case RecordField.Keyword:
                draft.Keywords.Add(unit.Whole);
                break;
            case RecordField.MeshHeading:
                draft.MeshHeadings.Add(unit.Whole);
                break;
            case RecordField.Journal:
                draft.Publication = publication with { Journal = publication.Journal ?? unit.Whole };
                break;
            case RecordField.Date:
                draft.Publication = publication with { Date = unit.Whole };
                break;
            case RecordField.Volume:
                draft.Publication = publication with { Volume = unit.Whole };
                break;
            case RecordField.Issue:
                draft.Publication = publication with { Issue = unit.Whole };
                break;
            case RecordField.Pages:
                draft.Publication = publication with { Pages = unit.Whole };
                break;
            case RecordField.Doi:
                draft.Publication = publication with
                {
                    Doi = publication.Doi ?? DoiScanner.Find(unit).FirstOrDefault() ?? new DocumentIdentifier(unit.Text, unit.Whole),
                };
                break;
            default:
                draft.Publication = publication with { PubMedId = new DocumentIdentifier(unit.Text, unit.Whole) };
                break;
        }
    }

    private static Language LanguageOf(RecordField field, PageUnit unit) => field switch
    {
        RecordField.TitleChinese or RecordField.AbstractChinese => Language.Chinese,
        RecordField.TitleEnglish or RecordField.AbstractEnglish => Language.English,
        _ => unit.Profile is { HanCharacters: > 0, EnglishShare: < 0.6 } ? Language.Chinese : Language.English,
    };

    private static void AddAbstract(List<AbstractSection> sections, Part part, PageUnit unit)
    {
        if (part.Label.Length > 0)
        {
            sections.Add(new AbstractSection(part.Kind, new SourceText(part.Label.Of(unit.Source).ToString(), part.Label), unit.Whole));
            return;
        }

        int start = 0;
        for (int i = 0; i <= unit.Text.Length; i++)
        {
            if (i == unit.Text.Length || unit.Text[i] == '\n')
            {
                if (unit.Part(TextSpan.FromBounds(unit.Span.Start + start, unit.Span.Start + i)) is { } paragraph)
                {
                    sections.AddRange(StructuredAbstract.Split(paragraph));
                }

                start = i + 1;
            }
        }
    }
}
