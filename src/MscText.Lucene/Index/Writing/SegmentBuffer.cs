namespace MscText.Lucene;

/// <summary>
/// A segment in memory: documents are added to it until it is flushed. Stored values go to their file at once. Used by one thread at a
/// time, which has taken it from the <see cref="SegmentBufferPool"/>.
/// </summary>
internal sealed class SegmentBuffer : IDisposable
{
    private readonly IndexDirectory _directory;
    private readonly FieldRegistry _registry;
    private readonly DeletesLog _log;
    private readonly BytePool _pool;
    private readonly Dictionary<string, FieldBuffer> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocValuesBuffer> _docValues = new(StringComparer.Ordinal);
    private readonly HashSet<string> _storedNames = new(StringComparer.Ordinal);
    private readonly bool _useCompoundFile;
    private readonly List<FieldBuffer> _touched = [];

    // Those of the document whose lengths are kept.
    private readonly List<FieldBuffer> _measured = [];
    private readonly List<int> _failedDocs = [];
    private readonly StoredFieldsWriter _stored;
    private readonly HashSet<string> _vectorNames = new(StringComparer.Ordinal);
    private TermVectorsWriter? _vectors;
    private long[] _sequences = new long[64];
    private bool _finished;

    public SegmentBuffer(IndexDirectory directory, string name, FieldRegistry registry, DeletesLog log, BlockRecycler recycler, bool useCompoundFile = false)
    {
        _pool = new BytePool(recycler);
        _directory = directory;
        _registry = registry;
        _useCompoundFile = useCompoundFile;
        _log = log;
        FirstSequence = log.Sequence;
        Name = name;
        try
        {
            _stored = new StoredFieldsWriter(directory, name, Files);
        }
        catch
        {
            DeleteFiles();
            throw;
        }
    }

    public string Name { get; }

    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The number of documents, failed ones included.</summary>
    public int DocCount { get; private set; }

    /// <summary>The memory taken.</summary>
    public long ByteCount { get; private set; }

    /// <summary>Documents that could not be added: their number is used up and they are deleted from the start.</summary>
    public IReadOnlyList<int> FailedDocs => _failedDocs;

    /// <summary>The last number of the sequence of changes before the buffer was started: its documents come later.</summary>
    public long FirstSequence { get; }

    /// <summary>True where a file could not be written, or memory ran out: what is in the buffer cannot become a segment.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Adds a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="key">Recorded as deleted in the same step, so that the document takes the place of others that have it.</param>
    public void Add(Document document, Term? key)
    {
        int doc = DocCount;
        _touched.Clear();
        _measured.Clear();
        bool done = false;
        _stored.StartDocument();
        try
        {
            foreach (DocumentField field in document.Fields)
            {
                AddField(doc, field);
            }

            AddExactLengths(doc);
            done = true;
        }
        catch (OutOfMemoryException)
        {
            IsBroken = true;
            throw;
        }
        finally
        {
            FinishDocument(doc, done, key);
        }
    }

    /// <summary>How many of the documents came before a place of the sequence of changes.</summary>
    public int CountBefore(long sequence)
    {
        int low = 0;
        int high = DocCount;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_sequences[middle] < sequence)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Finds the documents, among the first so many, that have a term.</summary>
    public void DocsOf(Term term, int limit, Action<int> found)
    {
        if (_fields.TryGetValue(term.Field, out FieldBuffer? field))
        {
            field.DocsOf(term.Span, limit, found);
        }
    }

    /// <summary>Writes the segment.</summary>
    public SegmentInfo Flush()
    {
        _stored.Finish();
        _stored.Dispose();
        FinishVectors();
        List<FieldInfo> infos = FieldInfos();
        WritePostings(infos);
        WriteNorms(infos);
        WriteDocValues();
        Files.Add(FieldInfosFormat.Write(_directory, Name, infos));
        if (_useCompoundFile)
        {
            CompoundFile.Pack(_directory, Name, Files);
        }

        SegmentInfo info = new(Name, DocCount, [.. Files])
        {
            Diagnostics = SegmentInfo.DiagnosticsOf("flush"),
            IsCompound = _useCompoundFile,
        };
        Files.Add(SegmentInfo.FileNameOf(Name));
        info = info.Write(_directory);
        _finished = true;
        return info;
    }

    public void Dispose()
    {
        _pool.Release();
        foreach (FieldBuffer field in _fields.Values)
        {
            field.Dispose();
        }

        if (!_finished)
        {
            _finished = true;
            try
            {
                _stored.Dispose();
                _vectors?.Dispose();
            }
            finally
            {
                DeleteFiles();
            }
        }
    }

    private void DeleteFiles()
    {
        foreach (string file in Files)
        {
            _directory.DeleteFile(file);
        }
    }

    private void FinishDocument(int doc, bool done, Term? key)
    {
        if (!done)
        {
            _failedDocs.Add(doc);
            _stored.AbortDocument();
            _stored.StartDocument();
            foreach (DocValuesBuffer values in _docValues.Values)
            {
                values.Remove(doc);
            }
        }

        foreach (FieldBuffer field in _touched)
        {
            field.FinishDocument(doc);
        }

        try
        {
            if (done)
            {
                WriteVectors(doc);
            }

            _stored.FinishDocument();
        }
        catch
        {
            // A part of a chunk may be in the file.
            IsBroken = true;
            throw;
        }

        if (doc == _sequences.Length)
        {
            Array.Resize(ref _sequences, doc * 2);
        }

        _sequences[doc] = !done ? _log.Sequence : key is null ? _log.NextSequence() : _log.Delete(key);
        DocCount++;
        ByteCount = MemoryTaken();
    }

    private long MemoryTaken()
    {
        long count = _pool.ByteCount + (_sequences.Length * 8L);
        foreach (FieldBuffer field in _fields.Values)
        {
            count += field.ByteCount;
        }

        foreach (DocValuesBuffer values in _docValues.Values)
        {
            count += values.ByteCount;
        }

        return count;
    }

    private void AddField(int doc, in DocumentField field)
    {
        switch (field.Kind)
        {
            case DocumentFieldKind.Tokens:
                Touch(doc, field).Add(doc, (TokenStream)field.Reference!);
                break;
            case DocumentFieldKind.Keyword:
                Touch(doc, field).Add(doc, (string)field.Reference!);
                break;
            case DocumentFieldKind.NumericDocValue:
                DocValues(field.Name, DocValuesType.Numeric).Add(doc, field);
                break;
            case DocumentFieldKind.BinaryDocValue:
                DocValues(field.Name, DocValuesType.Binary).Add(doc, field);
                break;
            case DocumentFieldKind.SortedDocValue:
                DocValues(field.Name, DocValuesType.Sorted).Add(doc, field);
                break;
            case DocumentFieldKind.SortedSetDocValue:
                DocValues(field.Name, DocValuesType.SortedSet).Add(doc, field);
                break;
            default:
                _storedNames.Add(field.Name);
                _stored.Add(_registry.Stored(field.Name).Number, field);
                break;
        }
    }

    private FieldBuffer Touch(int doc, in DocumentField value)
    {
        FieldType type = value.Type!;
        if (!_fields.TryGetValue(value.Name, out FieldBuffer? field))
        {
            FieldInfo info = _registry.Indexed(value.Name, type);
            field = new FieldBuffer(info with { HasNorms = !info.OmitNorms }, type, _pool);
            _fields.Add(value.Name, field);
        }
        else if (!ReferenceEquals(field.Type, type))
        {
            _registry.Indexed(value.Name, type);
        }

        field.StartVector(doc, type);
        if (type.ExactLengths && !_measured.Contains(field))
        {
            _measured.Add(field);
        }

        if (!_touched.Contains(field))
        {
            _touched.Add(field);
        }

        return field;
    }

    private void AddExactLengths(int doc)
    {
        foreach (FieldBuffer field in _measured)
        {
            if (field.Length > 0)
            {
                string name = FieldType.LengthField(field.Info.Name);
                DocValues(name, DocValuesType.Numeric).Add(doc, new DocumentField(name, DocumentFieldKind.NumericDocValue, Bits: field.Length));
            }
        }
    }

    private DocValuesBuffer DocValues(string name, DocValuesType type)
    {
        if (!_docValues.TryGetValue(name, out DocValuesBuffer? values))
        {
            values = new DocValuesBuffer(_registry.WithDocValues(name, type));
            _docValues.Add(name, values);
        }
        else if (values.Info.DocValuesType != type)
        {
            _registry.WithDocValues(name, type);
        }

        return values;
    }

    /// <summary>The fields of this segment, with what it has of each.</summary>
    private List<FieldInfo> FieldInfos()
    {
        SortedDictionary<int, FieldInfo> infos = [];
        foreach (string name in _fields.Keys.Concat(_docValues.Keys).Concat(_storedNames))
        {
            FieldInfo known = _registry.Stored(name);
            bool indexed = _fields.ContainsKey(name);
            infos[known.Number] = new FieldInfo(name, known.Number)
            {
                IndexOptions = indexed ? known.IndexOptions : IndexOptions.None,
                OmitNorms = indexed && known.OmitNorms,
                HasNorms = indexed && !known.OmitNorms,
                HasTermVectors = _vectorNames.Contains(name),
                DocValuesType = _docValues.ContainsKey(name) ? known.DocValuesType : DocValuesType.None,
            };
        }

        return [.. infos.Values];
    }

    private void WritePostings(List<FieldInfo> infos)
    {
        if (_fields.Count == 0)
        {
            return;
        }

        using PostingsWriter postings = new(_directory, Name, infos, DocCount, Files);
        using TermsWriter terms = new(_directory, Name, Files);
        foreach (FieldBuffer field in _fields.Values.OrderBy(f => f.Info.Name, StringComparer.Ordinal))
        {
            field.Flush(postings, terms);
        }

        postings.Finish();
        terms.Finish();
    }

    /// <summary>Writes the term vectors of a document; the file starts with the first document that has any.</summary>
    private void WriteVectors(int doc)
    {
        FieldBuffer[] fields = [.. _touched.Where(f => f.Vector is not null).OrderBy(f => f.Info.Name, StringComparer.Ordinal)];
        if (fields.Length == 0)
        {
            return;
        }

        _vectors ??= new TermVectorsWriter(_directory, Name, Files);
        _vectors.FillTo(doc);
        _vectors.StartDocument();
        foreach (FieldBuffer field in fields)
        {
            if (field.Vector!.WriteTo(_vectors))
            {
                _vectorNames.Add(field.Info.Name);
            }
        }

        _vectors.FinishDocument();
    }

    private void FinishVectors()
    {
        if (_vectors is not null)
        {
            _vectors.FillTo(DocCount);
            _vectors.Finish();
            _vectors.Dispose();
        }
    }

    private void WriteNorms(List<FieldInfo> infos)
    {
        if (!infos.Any(f => f.HasNorms))
        {
            return;
        }

        using NormsWriter norms = new(_directory, Name, Files);
        foreach (FieldInfo field in infos.Where(f => f.HasNorms))
        {
            norms.Add(field, _fields[field.Name].Norms(DocCount));
        }

        norms.Finish();
    }

    private void WriteDocValues()
    {
        if (_docValues.Count == 0)
        {
            return;
        }

        using DocValuesWriter writer = new(_directory, Name, Files);
        foreach (DocValuesBuffer values in _docValues.Values)
        {
            values.Flush(writer, DocCount);
        }

        writer.Finish();
    }
}
