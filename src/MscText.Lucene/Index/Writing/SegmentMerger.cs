namespace MscText.Lucene;

/// <summary>Writes several segments as one, without what is deleted.</summary>
internal sealed class SegmentMerger
{
    private const int Deleted = -1;

    private readonly IndexDirectory _directory;
    private readonly string _name;
    private readonly List<SegmentReader> _readers;
    private readonly FieldRegistry _registry;
    private readonly bool _useCompoundFile;
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    // The new number of every document of every segment.
    private readonly int[][] _docMaps;
    private readonly int _maxDoc;
    private readonly List<FieldInfo> _fields;

    public SegmentMerger(IndexDirectory directory, string name, List<SegmentReader> readers, FieldRegistry registry, bool useCompoundFile = false)
    {
        _directory = directory;
        _name = name;
        _readers = readers;
        _registry = registry;
        _useCompoundFile = useCompoundFile;
        _docMaps = new int[readers.Count][];
        for (int i = 0; i < readers.Count; i++)
        {
            int[] map = new int[readers[i].MaxDoc];
            for (int doc = 0; doc < map.Length; doc++)
            {
                map[doc] = readers[i].LiveDocs is { } live && !live[doc] ? Deleted : _maxDoc++;
            }

            _docMaps[i] = map;
        }

        _fields = MergeFields();
    }

    public SegmentInfo Merge(CancellationToken cancellationToken)
    {
        bool done = false;
        string infoFile = SegmentInfo.FileNameOf(_name);
        try
        {
            foreach (SegmentReader reader in _readers)
            {
                // Damage must not be carried into a segment with new checksums.
                reader.Core.VerifyChecksums(cancellationToken);
            }

            MergeStoredFields(cancellationToken);
            MergeTermVectors(cancellationToken);
            MergePostings(cancellationToken);
            MergeNorms();
            MergeDocValues(cancellationToken);
            _files.Add(FieldInfosFormat.Write(_directory, _name, _fields));
            if (_useCompoundFile)
            {
                CompoundFile.Pack(_directory, _name, _files);
            }

            SegmentInfo info = new(_name, _maxDoc, [.. _files])
            {
                Diagnostics = SegmentInfo.DiagnosticsOf("merge"),
                IsCompound = _useCompoundFile,
            };
            _files.Add(infoFile);
            info = info.Write(_directory);
            done = true;
            return info;
        }
        finally
        {
            if (!done)
            {
                foreach (string file in _files)
                {
                    _directory.DeleteFile(file);
                }
            }
        }
    }

    private List<FieldInfo> MergeFields()
    {
        SortedDictionary<int, FieldInfo> merged = [];
        foreach (FieldInfo field in _readers.SelectMany(r => r.Core.Fields))
        {
            if (field.HasPayloads)
            {
                throw new NotSupportedException(
                    $"Field '{field.Name}' has payloads, which this library reads but does not write, so its segments cannot be merged.");
            }

            int number = _registry.Stored(field.Name).Number;
            FieldInfo target = merged.GetValueOrDefault(number) ?? new FieldInfo(field.Name, number);
            if (field.IsIndexed)
            {
                // Segments of other writers may differ: what all of them have is kept.
                target = target with
                {
                    IndexOptions = target.IsIndexed ? (IndexOptions)Math.Min((int)target.IndexOptions, (int)field.IndexOptions) : field.IndexOptions,
                    OmitNorms = target.OmitNorms || field.OmitNorms,
                };
            }

            merged[number] = target with
            {
                HasNorms = (target.HasNorms || field.HasNorms) && !target.OmitNorms,
                HasTermVectors = target.HasTermVectors || field.HasTermVectors,
                DocValuesType = target.DocValuesType == DocValuesType.None ? field.DocValuesType : target.DocValuesType,
            };
        }

        return [.. merged.Values];
    }

    private void MergeStoredFields(CancellationToken cancellationToken)
    {
        using StoredFieldsWriter writer = new(_directory, _name, _files);
        StoredFieldsMerger merger = new(writer, _registry);
        for (int i = 0; i < _readers.Count; i++)
        {
            merger.Add(_readers[i], _docMaps[i], cancellationToken);
        }

        writer.Finish();
    }

    private void MergePostings(CancellationToken cancellationToken)
    {
        List<FieldInfo> indexed = [.. _fields.Where(f => f.IsIndexed).OrderBy(f => f.Name, StringComparer.Ordinal)];
        if (indexed.Count == 0)
        {
            return;
        }

        using PostingsWriter postings = new(_directory, _name, _fields, _maxDoc, _files);
        using TermsWriter terms = new(_directory, _name, _files);
        foreach (FieldInfo field in indexed)
        {
            new FieldPostingsMerger(field, _readers, _docMaps, _maxDoc).Merge(postings, terms, cancellationToken);
        }

        postings.Finish();
        terms.Finish();
    }

    private void MergeTermVectors(CancellationToken cancellationToken)
    {
        if (!_fields.Any(f => f.HasTermVectors))
        {
            return;
        }

        using TermVectorsWriter writer = new(_directory, _name, _files);
        for (int i = 0; i < _readers.Count; i++)
        {
            new TermVectorsMerger(_readers[i].Core, _docMaps[i], name => _registry.Stored(name).Number).Merge(writer, cancellationToken);
        }

        writer.Finish();
    }

    private unsafe void MergeNorms()
    {
        if (!_fields.Any(f => f.HasNorms))
        {
            return;
        }

        using NormsWriter writer = new(_directory, _name, _files);
        foreach (FieldInfo field in _fields.Where(f => f.HasNorms))
        {
            byte[] merged = new byte[_maxDoc];
            for (int i = 0; i < _readers.Count; i++)
            {
                if (_readers[i].Norms(field.Name) is { } norms)
                {
                    for (int doc = 0; doc < _docMaps[i].Length; doc++)
                    {
                        if (_docMaps[i][doc] != Deleted)
                        {
                            merged[_docMaps[i][doc]] = norms.Pointer[doc];
                        }
                    }
                }
            }

            writer.Add(field, merged);
        }

        writer.Finish();
    }

    private void MergeDocValues(CancellationToken cancellationToken)
    {
        List<FieldInfo> fields = [.. _fields.Where(f => f.DocValuesType != DocValuesType.None)];
        if (fields.Count == 0)
        {
            return;
        }

        using DocValuesWriter writer = new(_directory, _name, _files);
        foreach (FieldInfo field in fields)
        {
            cancellationToken.ThrowIfCancellationRequested();
            new DocValuesMerger(field, _readers, _docMaps, _maxDoc).Merge(writer);
        }

        writer.Finish();
    }
}
