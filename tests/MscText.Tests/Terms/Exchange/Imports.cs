using System.Text;
using MscText.Terms;

namespace MscText.Tests.Terms;

/// <summary>Imports from text, for tests.</summary>
internal static class Imports
{
    public static TermImport Of(string text, TermFileFormat format, TermImportOptions? options = null) =>
        Of(Encoding.UTF8.GetBytes(text), format, options);

    public static TermImport Of(byte[] bytes, TermFileFormat format, TermImportOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return new TermImporter(options ?? new TermImportOptions()).Import(stream, "own.file", format);
    }

    public static string Export(IEnumerable<Concept> concepts, TermExportFormat format, TermExportOptions? options = null)
    {
        using var stream = new MemoryStream();
        TermExporter.Export(concepts, stream, format, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A concept as a row of a list, to compare and to read in a failure.</summary>
    public static string Row(Concept c) => string.Join(
        '\t',
        c.Id,
        c.Type,
        string.Join(" | ", c.English),
        string.Join(" | ", c.Chinese),
        string.Join(" | ", c.ChineseTraditional),
        string.Join(" | ", c.Abbreviations),
        string.Join(" | ", c.Broader));

    public static string[] Rows(TermImport import) => [.. import.Concepts.Select(Row)];
}
