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

    /// <summary>The texts of a field with sorted or sorted-set doc values; null where no document of the segment has one.</summary>
    /// <exception cref="ArgumentException">The field has doc values of another kind.</exception>
    public SortedSetColumn? SortedSetDocValues(string field) => Core.Field(field) switch
    {
        null or { DocValuesType: DocValuesType.None } => null,
        { DocValuesType: DocValuesType.SortedSet } info => Core.DocValues?.SortedSet(info),
        { DocValuesType: DocValuesType.Sorted } info => Core.DocValues?.Sorted(info) is { } single ? new SortedSetColumn(single) : null,
        var info => throw new ArgumentException($"Field '{field}' has {info.DocValuesType} doc values; sorted or sorted-set ones are needed.", nameof(field)),
    };

    public SortedColumn? SortedDocValues(string field) => Core.Field(field) is { } info ? Core.DocValues?.Sorted(info) : null;
}
