namespace MscText.Lucene;

/// <summary>The fields of a segment (<c>.fnm</c>): Lucene46FieldInfos.</summary>
internal static class FieldInfosFormat
{
    public const string PostingsFormatKey = "PerFieldPostingsFormat.format";
    public const string PostingsSuffixKey = "PerFieldPostingsFormat.suffix";
    public const string DocValuesFormatKey = "PerFieldDocValuesFormat.format";
    public const string DocValuesSuffixKey = "PerFieldDocValuesFormat.suffix";

    private const string Extension = "fnm";
    private const string Codec = "Lucene46FieldInfos";
    private const int Version = 1;

    /// <summary>What Lucene 4.9 and 4.10 write: a further type of doc values is possible.</summary>
    private const int Lucene49Version = 2;

    private const int Indexed = 0x1;
    private const int TermVectors = 0x2;
    private const int StoreOffsets = 0x4;
    private const int OmitNorms = 0x10;
    private const int Payloads = 0x20;
    private const int OmitFreqsAndPositions = 0x40;
    private const int OmitPositions = 0x80;

    public static string Write(IndexDirectory directory, string segment, IReadOnlyList<FieldInfo> fields)
    {
        string name = FileNames.Of(segment, "", Extension);
        using IndexOutput output = directory.CreateOutput(name);
        CodecFile.WriteHeader(output, Codec, Version);
        output.WriteVInt32(fields.Count);
        foreach (FieldInfo field in fields)
        {
            int bits = field.IndexOptions switch
            {
                IndexOptions.None => 0,
                IndexOptions.Docs => Indexed | OmitFreqsAndPositions,
                IndexOptions.DocsAndFreqs => Indexed | OmitPositions,
                IndexOptions.DocsAndFreqsAndPositions => Indexed,
                _ => Indexed | StoreOffsets,
            };
            if (field.IsIndexed && field.OmitNorms)
            {
                bits |= OmitNorms;
            }

            bits |= (field.HasTermVectors ? TermVectors : 0) | (field.HasPayloads ? Payloads : 0);
            output.WriteString(field.Name);
            output.WriteVInt32(field.Number);
            output.WriteByte((byte)bits);
            output.WriteByte((byte)(((field.HasNorms ? (int)DocValuesType.Numeric : 0) << 4) | (int)field.DocValuesType));
            output.WriteInt64(-1);
            Dictionary<string, string> attributes = [];
            if (field.IsIndexed)
            {
                attributes[PostingsFormatKey] = "Lucene41";
                attributes[PostingsSuffixKey] = "0";
            }

            if (field.DocValuesType != DocValuesType.None)
            {
                attributes[DocValuesFormatKey] = "Lucene45";
                attributes[DocValuesSuffixKey] = "0";
            }

            output.WriteStringMap(attributes);
        }

        CodecFile.WriteFooter(output);
        return name;
    }

    public static List<FieldInfo> Read(IndexDirectory directory, string segment)
    {
        using IndexInput input = directory.OpenInput(FileNames.Of(segment, "", Extension));
        ByteReader reader = input.Reader();
        CodecFile.CheckHeader(ref reader, Codec, Version, Lucene49Version);
        CodecFile.VerifyChecksum(input);
        int count = reader.ReadVInt32();
        List<FieldInfo> fields = [];
        for (int i = 0; i < count; i++)
        {
            string name = reader.ReadString();
            int number = reader.ReadVInt32();
            int bits = reader.ReadByte();
            int types = reader.ReadByte();
            long generation = reader.ReadInt64();
            Dictionary<string, string> attributes = reader.ReadStringMap();
            if (number < 0)
            {
                throw new CorruptIndexException($"field '{name}' has the number {number}", input.Name, reader.Position);
            }

            if ((types & 15) > (int)DocValuesType.SortedSet)
            {
                throw new IndexVersionException(
                    $"Field '{name}' of segment {segment} has doc values of a type that Lucene 4.8 does not have. "
                    + "Build the index again without them.");
            }

            if (generation != -1)
            {
                throw new IndexVersionException(
                    $"Field '{name}' of segment {segment} has updated doc values, which this library does not read. "
                    + "Merge the index with the Lucene that wrote it.");
            }

            fields.Add(new FieldInfo(name, number)
            {
                IndexOptions = OptionsOf(bits),
                OmitNorms = (bits & OmitNorms) != 0,
                HasPayloads = (bits & Payloads) != 0,
                HasTermVectors = (bits & TermVectors) != 0,
                HasNorms = types >> 4 != 0,
                DocValuesType = (DocValuesType)(types & 15),
                Attributes = attributes,
            });
        }

        return fields;
    }

    private static IndexOptions OptionsOf(int bits) =>
        (bits & Indexed) == 0 ? IndexOptions.None
        : (bits & OmitFreqsAndPositions) != 0 ? IndexOptions.Docs
        : (bits & OmitPositions) != 0 ? IndexOptions.DocsAndFreqs
        : (bits & StoreOffsets) != 0 ? IndexOptions.DocsAndFreqsAndPositionsAndOffsets
        : IndexOptions.DocsAndFreqsAndPositions;
}
