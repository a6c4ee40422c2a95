using System.Text.Json;
using MscText.Alignment;
using MscText.Documents;
using MscText.Testing;

namespace MscText.Tests.Alignment.Mining;

/// <summary>The aligned documents of the evaluation data and of both seed corpora.</summary>
internal static class MiningDocuments
{
    public static IReadOnlyList<AlignedDocument> All() => [.. Abstracts(), .. References(), .. Seeds()];

    private static IEnumerable<AlignedDocument> Abstracts() =>
        Directory.GetFiles(EvalData.At("alignment", "wmt21"), "*.en").Order(StringComparer.Ordinal)
            .Select(en => DocumentAligner.Default.AlignLines(File.ReadAllText(en), File.ReadAllText(Path.ChangeExtension(en, ".zh"))));

    private static IEnumerable<AlignedDocument> References()
    {
        var segments = File.ReadLines(EvalData.At("checks", "reference-en2zh-dev.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(j => (Document: j.GetProperty("doc").GetString()!, Source: j.GetProperty("source").GetString()!, Target: j.GetProperty("target").GetString()!));
        foreach (var document in segments.GroupBy(s => s.Document))
        {
            yield return DocumentAligner.Default.AlignLines(
                string.Join('\n', document.Select(s => s.Source)), string.Join('\n', document.Select(s => s.Target)));
        }
    }

    private static IEnumerable<AlignedDocument> Seeds() =>
        new[] { EvalData.OriginalSeeds!, EvalData.OwnSeeds }
            .SelectMany(folder => Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            .Select(file => PageReader.Default.Read(file))
            .Where(result => result.IsSuccess)
            .Select(result => DocumentAligner.Default.Align(result.Document!))
            .OfType<AlignedDocument>();
}
