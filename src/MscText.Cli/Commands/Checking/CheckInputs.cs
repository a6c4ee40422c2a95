using MscText.Alignment;
using MscText.Checking;
using MscText.Cli.Report;
using MscText.Documents;
using MscText.Pipeline;

namespace MscText.Cli.Commands;

/// <summary>Reads files of any format and checks them, document by document.</summary>
internal sealed class CheckInputs(DocumentPipeline pipeline, TranslationChecker checker)
{
    // Segments of a bitext checked together: enough for rules that compare segments, and bounded memory.
    private const int BatchSize = 1000;

    private readonly List<string> _errors = [];

    /// <summary>What could not be read so far.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public IEnumerable<CheckedDocument> Read(string path, CancellationToken cancellationToken) =>
        BitextReader.IsBitext(path) || Path.GetExtension(path).Equals(".tsv", StringComparison.OrdinalIgnoreCase)
            ? ReadBitext(path, cancellationToken)
            : ReadDocuments(path, cancellationToken);

    private IEnumerable<CheckedDocument> ReadDocuments(string path, CancellationToken cancellationToken)
    {
        bool isWholeFile = !IsRecords(path);
        foreach (DocumentReadResult result in DocumentFiles.Read(path, cancellationToken))
        {
            if (result.IsSuccess)
            {
                ProcessedDocument processed = pipeline.Process(result.Document, cancellationToken);
                yield return Reports.Of(processed, path == "-" ? result.Document.Name : path, isWholeFile);
            }
            else
            {
                _errors.Add(result.Error.ToString());
            }
        }
    }

    private IEnumerable<CheckedDocument> ReadBitext(string path, CancellationToken cancellationToken)
    {
        using FileStream stream = File.Exists(path)
            ? File.OpenRead(path)
            : throw new CommandException($"{path}: can't be read: there is no such file.", ExitCodes.Unreadable);
        int first = 1;
        foreach (BitextPair[] batch in Pairs(stream, path, cancellationToken).Chunk(BatchSize))
        {
            AlignedDocument alignment = BitextReader.ToDocument(batch);
            string name = Path.GetFileName(path);
            yield return new CheckedDocument
            {
                Name = first == 1 && batch.Length < BatchSize ? name : $"{name}, segments {first}–{first + batch.Length - 1}",
                EnglishPath = path,
                ChinesePath = path,
                PlacesAreInFile = false,
                Alignment = alignment,
                SegmentIds = [.. batch.Where(p => !string.IsNullOrWhiteSpace(p.English) || !string.IsNullOrWhiteSpace(p.Chinese)).Select(p => p.Id)],
                Findings = checker.Check(alignment, cancellationToken),
            };
            first += batch.Length;
        }
    }

    private IEnumerable<BitextPair> Pairs(FileStream stream, string path, CancellationToken cancellationToken)
    {
        foreach (BitextReadResult result in BitextReader.Read(stream, path, cancellationToken))
        {
            if (result.Pair is { } pair)
            {
                yield return pair;
            }
            else
            {
                _errors.Add(result.Error!.ToString());
            }
        }
    }

    private static bool IsRecords(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".JSONL" or ".NDJSON" or ".NBIB" or ".MEDLINE" or ".RIS" or ".XML" or ".NXML";
}
