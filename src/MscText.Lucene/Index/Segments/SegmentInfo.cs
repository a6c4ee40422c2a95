using System.Runtime.InteropServices;

namespace MscText.Lucene;

/// <summary>A segment as its <c>.si</c> file tells it (Lucene46SegmentInfo).</summary>
internal sealed record SegmentInfo(string Name, int MaxDoc, IReadOnlyList<string> Files)
{
    /// <summary>The version of Lucene whose format is written.</summary>
    public const string CurrentVersion = "4.8";

    private const string Codec = "Lucene46SegmentInfo";
    private const int Version = 1;
    private const byte No = 0xFF;
    private const byte Yes = 1;

    public IReadOnlyDictionary<string, string> Diagnostics { get; init; } = new Dictionary<string, string>();

    public bool IsCompound { get; init; }

    /// <summary>The version of Lucene that wrote the segment's files, or whose format they have.</summary>
    public string LuceneVersion { get; init; } = CurrentVersion;

    public static string FileNameOf(string segment) => FileNames.Of(segment, "", "si");

    public static Dictionary<string, string> DiagnosticsOf(string source) => new()
    {
        ["source"] = source,
        ["lucene.version"] = CurrentVersion,
        ["written.by"] = "MscText.Lucene",
        ["os"] = RuntimeInformation.OSDescription,
    };

    /// <summary>Writes the file and gives the segment with it among its files.</summary>
    public SegmentInfo Write(IndexDirectory directory)
    {
        string name = FileNameOf(Name);
        SegmentInfo complete = this with { Files = [.. Files, name] };
        using IndexOutput output = directory.CreateOutput(name);
        CodecFile.WriteHeader(output, Codec, Version);
        output.WriteString(LuceneVersion);
        output.WriteInt32(MaxDoc);
        output.WriteByte(IsCompound ? Yes : No);
        output.WriteStringMap(Diagnostics);
        output.WriteStringSet(complete.Files.ToList());
        CodecFile.WriteFooter(output);
        return complete;
    }

    public static SegmentInfo Read(IndexDirectory directory, string segment)
    {
        using IndexInput input = directory.OpenInput(FileNameOf(segment));
        ByteReader reader = input.Reader();
        CodecFile.CheckHeader(ref reader, Codec, Version, Version);
        CodecFile.VerifyChecksum(input);
        string luceneVersion = reader.ReadString();
        int maxDoc = reader.ReadInt32();
        bool compound = reader.ReadByte() == Yes;
        Dictionary<string, string> diagnostics = reader.ReadStringMap();
        List<string> files = reader.ReadStringSet();
        return maxDoc < 0
            ? throw new CorruptIndexException($"it has {maxDoc} documents", input.Name, reader.Position)
            : new SegmentInfo(segment, maxDoc, files) { Diagnostics = diagnostics, IsCompound = compound, LuceneVersion = luceneVersion };
    }
}
