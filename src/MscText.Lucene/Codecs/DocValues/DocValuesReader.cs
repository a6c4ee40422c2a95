namespace MscText.Lucene;

/// <summary>Reads doc values of Lucene45DocValuesFormat. Columns are read in place.</summary>
internal sealed unsafe class DocValuesReader : IDisposable
{
    private readonly IndexInput _data;
    private readonly Dictionary<int, NumericColumn> _numeric = [];
    private readonly Dictionary<int, BinaryColumn> _binary = [];
    private readonly Dictionary<int, SortedColumn> _sorted = [];
    private readonly Dictionary<int, SortedSetColumn> _sortedSets = [];

    public DocValuesReader(IndexDirectory directory, string segment)
    {
        _data = directory.OpenInput(FileNames.Of(segment, FileNames.DocValuesSuffix, "dvd"));
        try
        {
            CodecFile.CheckFooter(_data);
            ByteReader data = _data.Reader();
            CodecFile.CheckHeader(ref data, DocValuesWriter.DataCodec, DocValuesWriter.Version, DocValuesWriter.Version);
            using IndexInput input = directory.OpenInput(FileNames.Of(segment, FileNames.DocValuesSuffix, "dvm"));
            CodecFile.VerifyChecksum(input);
            ByteReader meta = input.Reader();
            CodecFile.CheckHeader(ref meta, DocValuesWriter.MetaCodec, DocValuesWriter.Version, DocValuesWriter.Version);
            for (int field = meta.ReadVInt32(); field != -1; field = meta.ReadVInt32())
            {
                ReadField(ref meta, field);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public NumericColumn? Numeric(FieldInfo field) => _numeric.GetValueOrDefault(field.Number);

    public BinaryColumn? Binary(FieldInfo field) => _binary.GetValueOrDefault(field.Number);

    public SortedColumn? Sorted(FieldInfo field) => _sorted.GetValueOrDefault(field.Number);

    public SortedSetColumn? SortedSet(FieldInfo field) => _sortedSets.GetValueOrDefault(field.Number);

    public void VerifyChecksums(CancellationToken cancellationToken) => CodecFile.VerifyChecksum(_data, cancellationToken);

    public void Dispose() => _data.Dispose();

    private static int Expect(ref ByteReader meta, int field, int type)
    {
        if (meta.ReadVInt32() != field || meta.ReadByte() != type)
        {
            throw new CorruptIndexException($"the parts of field {field} do not follow each other", meta.Name, meta.Position);
        }

        return field;
    }

    private void ReadField(ref ByteReader meta, int field)
    {
        int type = meta.ReadByte();
        switch (type)
        {
            case DocValuesWriter.NumericType:
                _numeric[field] = ReadNumeric(ref meta);
                break;
            case DocValuesWriter.BinaryType:
                _binary[field] = ReadBinary(ref meta);
                break;
            case DocValuesWriter.SortedType:
                _sorted[field] = ReadSorted(ref meta, field);
                break;
            case DocValuesWriter.SortedSetType:
                int form = meta.ReadVInt32();
                if (form == DocValuesWriter.SetSingleValued)
                {
                    Expect(ref meta, field, DocValuesWriter.SortedType);
                    _sortedSets[field] = new SortedSetColumn(ReadSorted(ref meta, field));
                }
                else if (form == DocValuesWriter.SetWithAddresses)
                {
                    Expect(ref meta, field, DocValuesWriter.BinaryType);
                    BinaryColumn values = ReadBinary(ref meta);
                    Expect(ref meta, field, DocValuesWriter.NumericType);
                    NumericColumn ranks = ReadNumeric(ref meta);
                    Expect(ref meta, field, DocValuesWriter.NumericType);
                    _sortedSets[field] = new SortedSetColumn(values, ranks, ReadAddresses(ref meta));
                }
                else
                {
                    throw new CorruptIndexException($"field {field} has the unknown set form {form}", meta.Name, meta.Position);
                }

                break;
            default:
                throw new CorruptIndexException($"field {field} has the unknown type {type}", meta.Name, meta.Position);
        }
    }

    private SortedColumn ReadSorted(ref ByteReader meta, int field)
    {
        Expect(ref meta, field, DocValuesWriter.BinaryType);
        BinaryColumn values = ReadBinary(ref meta);
        Expect(ref meta, field, DocValuesWriter.NumericType);
        return new SortedColumn(values, ReadNumeric(ref meta));
    }

    private NumericColumn ReadNumeric(ref ByteReader meta)
    {
        int format = meta.ReadVInt32();
        byte* present = Present(meta.ReadInt64());
        PackedInts.CheckVersion(meta.ReadVInt32(), meta, PackedInts.Version);
        ByteReader data = _data.Reader(meta.ReadInt64());
        long count = meta.ReadVInt64();
        int blockSize = meta.ReadVInt32();
        switch (format)
        {
            case DocValuesWriter.DeltaCompressed:
                return new NumericColumn(_data, count, present, new BlockPackedReader(ref data, blockSize, count), 0, 1);
            case DocValuesWriter.GcdCompressed:
                long minimum = meta.ReadInt64();
                long divisor = meta.ReadInt64();
                return new NumericColumn(_data, count, present, new BlockPackedReader(ref data, blockSize, count), minimum, divisor);
            case DocValuesWriter.TableCompressed:
                int size = meta.ReadVInt32();
                if (size is < 1 or > 256)
                {
                    throw new CorruptIndexException($"a table has {size} values", meta.Name, meta.Position);
                }

                // As long as the ranks' bits allow, so that a damaged rank stays inside.
                long[] table = new long[1 << PackedInts.BitsRequired(size - 1)];
                for (int i = 0; i < size; i++)
                {
                    table[i] = meta.ReadInt64();
                }

                return new NumericColumn(_data, count, present, new PackedReader(ref data, count, PackedInts.BitsRequired(size - 1)), table);
            default:
                throw new CorruptIndexException($"numbers have the unknown form {format}", meta.Name, meta.Position);
        }
    }

    private MonotonicReader ReadAddresses(ref ByteReader meta)
    {
        meta.ReadVInt32();
        meta.ReadInt64();
        PackedInts.CheckVersion(meta.ReadVInt32(), meta, PackedInts.Version);
        ByteReader data = _data.Reader(meta.ReadInt64());
        long count = meta.ReadVInt64();
        return new MonotonicReader(ref data, meta.ReadVInt32(), count);
    }

    private BinaryColumn ReadBinary(ref ByteReader meta)
    {
        int format = meta.ReadVInt32();
        byte* present = Present(meta.ReadInt64());
        int shortest = meta.ReadVInt32();
        int longest = meta.ReadVInt32();
        long count = meta.ReadVInt64();
        long start = meta.ReadInt64();
        switch (format)
        {
            case DocValuesWriter.FixedBinary:
                _data.Reader(start).Need(count * longest);
                return new BinaryColumn(_data, count, present, start, longest, null, 0);
            case DocValuesWriter.VariableBinary:
            case DocValuesWriter.PrefixBinary:
                int interval = format == DocValuesWriter.PrefixBinary ? meta.ReadVInt32() : 0;
                long addressStart = meta.ReadInt64();
                PackedInts.CheckVersion(meta.ReadVInt32(), meta, PackedInts.Version);
                int blockSize = meta.ReadVInt32();
                ByteReader data = _data.Reader(addressStart);
                long addressCount = interval == 0 ? count : (count + interval - 1) / interval;
                MonotonicReader addresses = new(ref data, blockSize, addressCount);
                return new BinaryColumn(_data, count, present, start, -1, addresses, interval);
            default:
                throw new CorruptIndexException($"bytes have the unknown form {format} ({shortest} to {longest})", meta.Name, meta.Position);
        }
    }

    private byte* Present(long offset) => offset < 0 ? null : _data.Reader(offset).Current;
}
