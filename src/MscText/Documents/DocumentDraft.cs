namespace MscText.Documents;

/// <summary>A document under construction.</summary>
internal sealed class DocumentDraft(string source, string name)
{
    private readonly List<AbstractSection> _english = [];
    private readonly List<AbstractSection> _chinese = [];

    public SourceText? TitleEnglish { get; set; }

    public SourceText? TitleChinese { get; set; }

    public PublicationInfo Publication { get; set; } = PublicationInfo.None;

    public List<Author> Authors { get; } = [];

    public List<SourceText> Affiliations { get; } = [];

    public List<SourceText> Keywords { get; } = [];

    public List<SourceText> MeshHeadings { get; } = [];

    public List<BodyBlock> Body { get; } = [];

    public List<DocumentReference> References { get; } = [];

    public List<DocumentNote> Notes { get; } = [];

    public List<SourceText> Labels { get; } = [];

    public List<DroppedText> Dropped { get; } = [];

    public List<DocumentWarning> Warnings { get; } = [];

    public string Source => source;

    public bool HasAbstract(Language language) => Sections(language).Count > 0;

    public List<AbstractSection> Sections(Language language) => language == Language.Chinese ? _chinese : _english;

    public void Drop(DroppedReason reason, PageUnit unit) => Dropped.Add(new DroppedText(reason, unit.Whole, unit.Line));

    public void Warn(string code, string message, PageUnit unit) => Warnings.Add(new DocumentWarning(code, message, unit.Span, unit.Line));

    /// <summary>The line of an offset, counted from 1.</summary>
    public int LineAt(int offset)
    {
        int line = 1;
        for (int i = 0; i < offset; i++)
        {
            line += source[i] == '\n' || (source[i] == '\r' && source[i + 1] != '\n') || source[i] is '\u0085' or '\u2028' or '\u2029' or '\f' ? 1 : 0;
        }

        return line;
    }

    /// <summary>Where the first abstract begins, or the end of the source.</summary>
    public int AbstractStart() => _english.Concat(_chinese).Select(s => s.Text.Start).DefaultIfEmpty(source.Length).Min();

    /// <summary>Where the last abstract ends, or 0.</summary>
    public int AbstractEnd() => _english.Concat(_chinese).Select(s => s.Text.End).DefaultIfEmpty(0).Max();

    public void Warn(string code, string message) => Warnings.Add(new DocumentWarning(code, message, default, 1));

    public BilingualDocument Build(PageShape shape, string? id = null) => new()
    {
        Name = name,
        Id = id ?? name,
        Source = source,
        Shape = shape,
        TitleEnglish = TitleEnglish,
        TitleChinese = TitleChinese,
        Authors = Authors,
        Affiliations = Affiliations,
        Publication = Publication,
        AbstractEnglish = _english.Count > 0 ? new DocumentAbstract(Language.English, _english) : null,
        AbstractChinese = _chinese.Count > 0 ? new DocumentAbstract(Language.Chinese, _chinese) : null,
        Keywords = Keywords,
        MeshHeadings = MeshHeadings,
        Body = Body,
        References = [.. References.OrderBy(r => r.Text.Start)],
        Notes = Notes,
        Labels = Labels,
        Dropped = [.. Dropped.OrderBy(d => d.Text.Start)],
        Warnings = [.. Warnings.OrderBy(w => w.Place.Start)],
    };
}
