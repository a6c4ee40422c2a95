using System.Diagnostics.CodeAnalysis;

namespace MscText.Lucene;

/// <summary>
/// The open files of a segment, shared by the readers of different commits and by the writer: they are closed when the last of these
/// lets go of them.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Shared: what it owns is closed with the last reference.")]
internal sealed class SegmentCore
{
    private readonly CompoundDirectory? _compound;
    private readonly Dictionary<string, FieldInfo> _fieldsByName;
    private int _references = 1;

    public SegmentCore(IndexDirectory directory, SegmentInfo info)
    {
        Info = info;
        Impacts = new ImpactsCache(info.MaxDoc);
        ByteCount = info.Files.Sum(directory.FileLength);
        if (info.IsCompound)
        {
            directory = _compound = new CompoundDirectory(directory, info.Name);
        }

        try
        {
            Fields = FieldInfosFormat.Read(directory, info.Name);
            _fieldsByName = Fields.ToDictionary(f => f.Name, StringComparer.Ordinal);
            CheckFormats();
            StoredFields = new StoredFieldsReader(directory, info.Name, Fields, info.MaxDoc);
            if (Fields.Any(f => f.IsIndexed && f.Attributes.ContainsKey(FieldInfosFormat.PostingsFormatKey)))
            {
                Postings = new PostingsReader(directory, info.Name, Fields, info.MaxDoc);
                Terms = new TermsReader(directory, info.Name, Fields, info.MaxDoc);
            }

            if (Fields.Any(f => f.HasTermVectors))
            {
                TermVectors = new TermVectorsReader(directory, info.Name, Fields, info.MaxDoc);
            }

            if (Fields.Any(f => f.HasNorms))
            {
                Norms = new NormsReader(directory, info.Name, info.MaxDoc);
            }

            if (Fields.Any(f => f.DocValuesType != DocValuesType.None))
            {
                DocValues = new DocValuesReader(directory, info.Name);
            }
        }
        catch
        {
            Close();
            throw;
        }
    }

    public SegmentInfo Info { get; }

    /// <summary>The size of the files.</summary>
    public long ByteCount { get; }

    public IReadOnlyList<FieldInfo> Fields { get; }

    public StoredFieldsReader StoredFields { get; }

    public PostingsReader? Postings { get; }

    public TermsReader? Terms { get; }

    /// <summary>Null where no document has any.</summary>
    public TermVectorsReader? TermVectors { get; }

    public NormsReader? Norms { get; }

    public DocValuesReader? DocValues { get; }

    /// <summary>Bounds of the scores of common terms that were searched.</summary>
    public ImpactsCache Impacts { get; }

    public FieldInfo? Field(string name) => _fieldsByName.GetValueOrDefault(name);

    public void Acquire() => Interlocked.Increment(ref _references);

    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0)
        {
            Close();
        }
    }

    /// <summary>Reads the fields of a segment without opening the rest of it.</summary>
    public static List<FieldInfo> ReadFields(IndexDirectory directory, SegmentInfo info)
    {
        using CompoundDirectory? compound = info.IsCompound ? new CompoundDirectory(directory, info.Name) : null;
        return FieldInfosFormat.Read(compound ?? directory, info.Name);
    }

    /// <summary>Reads every file to its end and compares the checksums.</summary>
    public void VerifyChecksums(CancellationToken cancellationToken)
    {
        _compound?.VerifyChecksum(cancellationToken);
        StoredFields.VerifyChecksums(cancellationToken);
        Postings?.VerifyChecksums(cancellationToken);
        Terms?.VerifyChecksums(cancellationToken);
        TermVectors?.VerifyChecksums(cancellationToken);
        Norms?.VerifyChecksums(cancellationToken);
        DocValues?.VerifyChecksums(cancellationToken);
    }

    /// <summary>Gives up the memory that was read of the large files; see <see cref="IndexInput.DropPages"/>.</summary>
    public void DropPages()
    {
        Postings?.DropPages();
        Terms?.DropPages();
    }

    private void CheckFormats()
    {
        foreach (FieldInfo field in Fields)
        {
            Check(field, FieldInfosFormat.PostingsFormatKey, "Lucene41", FieldInfosFormat.PostingsSuffixKey);
            Check(field, FieldInfosFormat.DocValuesFormatKey, "Lucene45", FieldInfosFormat.DocValuesSuffixKey);
        }
    }

    private void Check(FieldInfo field, string formatKey, string format, string suffixKey)
    {
        if (field.Attributes.TryGetValue(formatKey, out string? actual)
            && (actual != format || field.Attributes.GetValueOrDefault(suffixKey) != "0"))
        {
            throw new IndexVersionException(
                $"Field '{field.Name}' of segment {Info.Name} has the format {actual}; only {format} is read. "
                + "Write the index with Lucene's default codec.");
        }
    }

    private void Close()
    {
        StoredFields?.Dispose();
        Postings?.Dispose();
        Terms?.Dispose();
        TermVectors?.Dispose();
        Norms?.Dispose();
        DocValues?.Dispose();
        _compound?.Dispose();
    }
}
