using System.Xml;
using MscText.Documents;

namespace MscText.Terms;

/// <summary>
/// Reads terms from files of other systems: MeSH, OBO, TBX, TMX, tables, and this library's own lists. Files are streamed;
/// entries that are malformed are skipped and reported, a file that is broken ends the import with a clear error.
/// Immutable and thread-safe.
/// </summary>
/// <example>
/// <code>
/// TermImport import = TermImporter.Default.Import(["glossary.csv"]);
/// TermDictionary dictionary = TermDictionary.Default.With(import.Concepts);
/// </code>
/// </example>
public sealed class TermImporter
{
    private readonly TermImportOptions _options;

    /// <summary>An importer with options of its own.</summary>
    /// <exception cref="ArgumentException">A limit is not positive, or the name separator is empty.</exception>
    public TermImporter(TermImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaximumNameLength);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaximumUnitLength);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaximumIssues);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.NameSeparator);
        ArgumentNullException.ThrowIfNull(options.Existing);
        _options = options;
    }

    /// <summary>The importer with the usual options.</summary>
    public static TermImporter Default { get; } = new(new TermImportOptions());

    /// <summary>Reads files into concepts; entries of one may refer to those of another.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="format">Their format; null to go by name and content of each (<see cref="TermFileFormats.Guess(string)"/>).</param>
    /// <param name="progress">Is told how much was read, about every megabyte.</param>
    /// <param name="cancellationToken">Ends the reading within a block of bytes.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public TermImport Import(
        IEnumerable<string> paths,
        TermFileFormat? format = null,
        IProgress<TermImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var collector = new TermCollector(_options);
        foreach (string path in paths)
        {
            using FileStream? stream = TextFiles.TryOpen(path, out DocumentReadError? error);
            TermFileFormat? known = stream is null ? null : format ?? TermFileFormats.Guess(Path.GetFileName(path), stream);
            if (known is null)
            {
                collector.Add(error is null
                    ? Fatal(path, 0, 0, "The format of the file is not known.", $"Name it: {string.Join(", ", Enum.GetNames<TermFileFormat>())}.")
                    : Fatal(path, 0, 0, error.Message, error.Remedy));
                break;
            }

            if (!collector.AddAll(Read(stream!, path, known.Value, progress, cancellationToken), path))
            {
                break;
            }
        }

        return collector.Finish();
    }

    /// <summary>Reads a stream into concepts.</summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="name">What to call it in issues.</param>
    /// <param name="format">Its format.</param>
    /// <param name="progress">Is told how much was read, about every megabyte.</param>
    /// <param name="cancellationToken">Ends the reading within a block of bytes.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public TermImport Import(
        Stream stream,
        string name,
        TermFileFormat format,
        IProgress<TermImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var collector = new TermCollector(_options);
        collector.AddAll(Read(stream, name, format, progress, cancellationToken), name);
        return collector.Finish();
    }

    /// <summary>Reads a stream entry by entry, in bounded memory; nothing is merged or resolved.</summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="name">What to call it in issues.</param>
    /// <param name="format">Its format.</param>
    /// <param name="progress">Is told how much was read, about every megabyte.</param>
    /// <param name="cancellationToken">Ends the reading within a block of bytes.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public IEnumerable<TermReadResult> Read(
        Stream stream,
        string name,
        TermFileFormat format,
        IProgress<TermImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ITermFileReader reader = TermFileFormats.Reader(format);
        var monitored = new MonitoredStream(stream, name, progress, cancellationToken);
        return WithFaultsAsResults(reader.Read(new TermFile(monitored, name, _options, cancellationToken)), name);
    }

    private static IEnumerable<TermReadResult> WithFaultsAsResults(IEnumerable<TermReadResult> results, string name)
    {
        using IEnumerator<TermReadResult> enumerator = results.GetEnumerator();
        while (true)
        {
            TermReadResult? fatal = null;
            try
            {
                if (!enumerator.MoveNext())
                {
                    yield break;
                }
            }
            catch (XmlException e)
            {
                fatal = Fatal(name, e.LineNumber, e.LinePosition, e.Message, "Repair or fetch the file again, and save it as UTF-8.");
            }
            catch (TermFileException e)
            {
                fatal = Fatal(name, e.Line, 0, e.Message, e.Remedy);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                fatal = Fatal(name, 0, 0, $"The file could not be read: {e.Message}", "Check that it is a file and that you may read it.");
            }

            yield return fatal ?? enumerator.Current;
            if (fatal is not null)
            {
                yield break;
            }
        }
    }

    private static TermReadResult Fatal(string name, int line, int column, string message, string remedy) =>
        TermReadResult.Of(new TermFileIssue(TermIssueKind.Fatal, name, line, column, message, remedy));
}
