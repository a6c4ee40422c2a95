using System.Text;

namespace MscText.Terms;

/// <summary>Recognises the formats of files of terms.</summary>
public static class TermFileFormats
{
    private const int SampleBytes = 16 * 1024;

    /// <summary>The format of a file by its content and, where that does not tell, its name; null where neither does.</summary>
    /// <exception cref="IOException">The file could not be read.</exception>
    public static TermFileFormat? Guess(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = File.OpenRead(path);
        return Guess(Path.GetFileName(path), stream);
    }

    /// <summary>As <see cref="Guess(string)"/>; the stream is where it was before.</summary>
    internal static TermFileFormat? Guess(string name, Stream stream)
    {
        byte[] sample = new byte[SampleBytes];
        long position = stream.Position;
        int length = stream.ReadAtLeast(sample, SampleBytes, throwOnEndOfStream: false);
        stream.Position = position;
        ReadOnlySpan<byte> bytes = sample.AsSpan(0, length);
        bool isUtf16 = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]);
        return Guess(name, (isUtf16 ? Encoding.Unicode : Encoding.UTF8).GetString(bytes).TrimStart('\uFEFF'));
    }

    internal static ITermFileReader Reader(TermFileFormat format) => format switch
    {
        TermFileFormat.TermList => new TermListReader(),
        TermFileFormat.Table => new TableReader(),
        TermFileFormat.Mesh => new MeshReader(),
        TermFileFormat.Obo => new OboReader(),
        TermFileFormat.Tbx => new TbxReader(),
        TermFileFormat.Tmx => new TmxReader(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static TermFileFormat? Guess(string name, string start)
    {
        if (start.AsSpan().TrimStart().StartsWith("<"))
        {
            return start.Contains("<DescriptorRecordSet", StringComparison.Ordinal) ? TermFileFormat.Mesh
                : start.Contains("<tmx", StringComparison.Ordinal) ? TermFileFormat.Tmx
                : start.Contains("<martif", StringComparison.Ordinal) || start.Contains("<tbx", StringComparison.Ordinal) ? TermFileFormat.Tbx
                : null;
        }

        if (start.StartsWith("format-version:", StringComparison.Ordinal) || start.Contains("\n[Term]", StringComparison.Ordinal))
        {
            return TermFileFormat.Obo;
        }

        string? firstLine = start.Split('\n').Select(l => l.TrimEnd('\r')).FirstOrDefault(l => l.Length > 0 && l[0] != '#');
        return firstLine == string.Join('\t', TermSources.ConceptColumns) ? TermFileFormat.TermList
            : Path.GetExtension(name).ToLowerInvariant() switch
            {
                ".csv" or ".tsv" or ".tab" or ".txt" => TermFileFormat.Table,
                ".obo" => TermFileFormat.Obo,
                ".tbx" => TermFileFormat.Tbx,
                ".tmx" => TermFileFormat.Tmx,
                _ => null,
            };
    }
}
