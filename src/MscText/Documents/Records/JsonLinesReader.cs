using System.Text.Json;
using System.Text.Unicode;

namespace MscText.Documents;

/// <summary>
/// Reads records of JSON, one a line, in UTF-8. The fields are those that the command <c>run</c> writes, and <c>id</c>:
/// <c>titleEn</c>, <c>titleZh</c>, <c>authors</c>, <c>journal</c>, <c>year</c>, <c>doi</c>, <c>pmid</c>, <c>abstractEn</c>,
/// <c>abstractZh</c>, <c>keywords</c>; also <c>title</c> and <c>abstract</c> in either language. Others are passed over.
/// </summary>
/// <remarks>
/// The file is streamed: one line at a time is in memory. A line that is no record is an error with its number, and reading
/// goes on. In the documents, <see cref="BilingualDocument.Source"/> holds the fields one a line, and spans refer to that.
/// </remarks>
public sealed class JsonLinesReader : IDocumentReader
{
    private readonly JsonLinesReaderOptions _options;

    /// <summary>A reader with limits of its own.</summary>
    public JsonLinesReader(JsonLinesReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaximumLineBytes);
        _options = options;
    }

    /// <summary>The reader with the usual limits.</summary>
    public static JsonLinesReader Default { get; } = new(new JsonLinesReaderOptions());

    /// <summary>Reads the records of a file, one after the other as they are asked for.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="cancellationToken">Ends the reading between records.</param>
    /// <exception cref="IOException">The file failed while it was read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public IEnumerable<DocumentReadResult> Read(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileStream? stream = TextFiles.TryOpen(path, out DocumentReadError? error);
        return stream is null ? [DocumentReadResult.Failed(error!)] : ReadAndClose(stream, Path.GetFileName(path), cancellationToken);
    }

    /// <inheritdoc/>
    public IEnumerable<DocumentReadResult> ReadAll(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return ReadLines(stream, name, cancellationToken);
    }

    private IEnumerable<DocumentReadResult> ReadAndClose(FileStream stream, string name, CancellationToken cancellationToken)
    {
        using (stream)
        {
            foreach (DocumentReadResult result in ReadLines(stream, name, cancellationToken))
            {
                yield return result;
            }
        }
    }

    private IEnumerable<DocumentReadResult> ReadLines(Stream stream, string name, CancellationToken cancellationToken)
    {
        var lines = new BoundedLines(stream, _options.MaximumLineBytes);
        while (lines.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (lines.IsTooLong)
            {
                yield return Failed(
                    DocumentReadErrorCode.TooLarge, name, lines.Number, $"The line is longer than {_options.MaximumLineBytes} bytes.", "Split the record or raise MaximumLineBytes.");
            }
            else if (lines.Current.Span.ContainsAnyExcept(" \t\r"u8))
            {
                yield return ReadRecord(lines.Current, name, lines.Number);
            }
        }
    }

    private static DocumentReadResult ReadRecord(ReadOnlyMemory<byte> line, string name, int number)
    {
        if (!Utf8.IsValid(line.Span))
        {
            return Failed(DocumentReadErrorCode.InvalidRecord, name, number, "The line is no valid UTF-8.", "Save the file as UTF-8.");
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? DocumentReadResult.Of(JsonRecord.Map(json.RootElement, name, number))
                : Failed(DocumentReadErrorCode.InvalidRecord, name, number, "The line is no JSON object.", "Write one object a line, such as {\"id\":\"1\",\"titleEn\":\"…\"}.");
        }
        catch (JsonException exception)
        {
            return Failed(
                DocumentReadErrorCode.InvalidRecord, name, number, $"The line is no valid JSON (byte {exception.BytePositionInLine}).", "Write one object a line, without line breaks inside it.");
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for an escaped half of a surrogate pair.
            return Failed(DocumentReadErrorCode.InvalidRecord, name, number, "A text of the record holds half a surrogate pair.", "Write the character as it is, in UTF-8.");
        }
    }

    private static DocumentReadResult Failed(DocumentReadErrorCode code, string name, int line, string message, string remedy) =>
        DocumentReadResult.Failed(new DocumentReadError(code, name, line, message, remedy));
}
