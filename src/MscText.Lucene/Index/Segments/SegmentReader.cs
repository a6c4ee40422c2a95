namespace MscText.Lucene;

/// <summary>A segment as one commit sees it: its files and the deletions of that commit.</summary>
internal sealed class SegmentReader(SegmentCore core, LiveDocs? liveDocs, int docBase)
{
    public SegmentCore Core { get; } = core;

    /// <summary>Null where nothing is deleted.</summary>
    public LiveDocs? LiveDocs { get; } = liveDocs;

    /// <summary>The number, in the whole index, of the segment's first document.</summary>
    public int DocBase { get; } = docBase;

    public int MaxDoc => Core.Info.MaxDoc;

    public FieldTerms? Terms(string field) => Core.Terms?.Field(field);

    public PostingsEnum Postings() => new(Core.Postings!);

    public Norms? Norms(string field) =>
        Core.Field(field) is { HasNorms: true } info ? Core.Norms!.Get(info) : null;

    public NumericColumn? NumericDocValues(string field) => Core.Field(field) is { } info ? Core.DocValues?.Numeric(info) : null;

    public SortedColumn? SortedDocValues(string field) => Core.Field(field) is { } info ? Core.DocValues?.Sorted(info) : null;
}
