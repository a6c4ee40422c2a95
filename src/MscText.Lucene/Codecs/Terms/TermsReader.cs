namespace MscText.Lucene;

/// <summary>The term dictionary of a segment (<c>.tim</c>, <c>.tip</c>).</summary>
internal sealed class TermsReader : IDisposable
{
    /// <summary>What Lucene 4.10 writes: the smallest and largest term of every field follow its statistics.</summary>
    private const int MinMaxVersion = 4;

    private readonly IndexInput _terms;
    private readonly IndexInput _index;
    private readonly int _version;
    private readonly Dictionary<string, FieldTerms> _fields = new(StringComparer.Ordinal);

    public TermsReader(IndexDirectory directory, string segment, IReadOnlyList<FieldInfo> fields, int maxDoc)
    {
        _terms = directory.OpenInput(FileNames.Of(segment, FileNames.PostingsSuffix, "tim"));
        try
        {
            _index = directory.OpenInput(FileNames.Of(segment, FileNames.PostingsSuffix, "tip"));
        }
        catch
        {
            _terms.Dispose();
            throw;
        }

        try
        {
            CodecFile.CheckFooter(_terms);
            CodecFile.CheckFooter(_index);
            ByteReader reader = _terms.Reader();
            _version = CodecFile.CheckHeader(ref reader, TermsWriter.Codec, TermsWriter.Version, MinMaxVersion);
            CodecFile.CheckHeader(ref reader, PostingsWriter.TermsCodec, PostingsWriter.Version, PostingsWriter.Version);
            int blockSize = reader.ReadVInt32();
            if (blockSize != ForUtil.BlockSize)
            {
                throw new CorruptIndexException($"it has blocks of {blockSize} postings", _terms.Name, reader.Position);
            }

            ByteReader index = _index.Reader();
            CodecFile.CheckHeader(ref index, TermsWriter.IndexCodec, TermsWriter.Version, MinMaxVersion);
            reader.Position = CodecFile.ContentEnd(_terms) - 8;
            reader.Position = reader.ReadInt64();
            index.Position = CodecFile.ContentEnd(_index) - 8;
            index.Position = index.ReadInt64();
            Dictionary<int, FieldInfo> byNumber = fields.ToDictionary(f => f.Number);
            for (int count = reader.ReadVInt32(); count > 0; count--)
            {
                FieldTerms terms = ReadField(ref reader, ref index, byNumber, maxDoc);
                _fields.Add(terms.Field.Name, terms);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public FieldTerms? Field(string name) => _fields.GetValueOrDefault(name);

    public IEnumerable<FieldTerms> Fields => _fields.Values;

    public void VerifyChecksums(CancellationToken cancellationToken)
    {
        CodecFile.VerifyChecksum(_terms, cancellationToken);
        CodecFile.VerifyChecksum(_index, cancellationToken);
    }

    public void DropPages() => _terms.DropPages(0, _terms.Length);

    public void Dispose()
    {
        _terms.Dispose();
        _index.Dispose();
    }

    private FieldTerms ReadField(ref ByteReader reader, ref ByteReader index, Dictionary<int, FieldInfo> fields, int maxDoc)
    {
        int number = reader.ReadVInt32();
        if (!fields.TryGetValue(number, out FieldInfo? field))
        {
            throw new CorruptIndexException($"it has terms of a field {number} that the segment does not have", reader.Name, reader.Position);
        }

        long termCount = reader.ReadVInt64();
        byte[] rootCode = reader.ReadSpan(reader.ReadVInt32()).ToArray();
        long sumTotalTermFreq = field.HasFreqs ? reader.ReadVInt64() : -1;
        long sumDocFreq = reader.ReadVInt64();
        int docCount = reader.ReadVInt32();
        reader.ReadVInt32();
        if (_version >= MinMaxVersion)
        {
            reader.ReadSpan(reader.ReadVInt32());
            reader.ReadSpan(reader.ReadVInt32());
        }

        if (termCount <= 0 || docCount < 0 || docCount > maxDoc || sumDocFreq < docCount || (field.HasFreqs && sumTotalTermFreq < sumDocFreq))
        {
            throw new CorruptIndexException($"the statistics of field '{field.Name}' contradict each other", reader.Name, reader.Position);
        }

        ByteReader fst = _index.Reader(index.ReadVInt64());
        return new FieldTerms(field, _terms, ref fst, termCount, rootCode, sumTotalTermFreq, sumDocFreq, docCount);
    }
}
