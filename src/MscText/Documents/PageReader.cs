using System.Globalization;

namespace MscText.Documents;

/// <summary>
/// Reads bilingual pages that were saved as plain text: with headings (作者信息, 摘要, Abstract) or without, abstracts or long
/// articles, in UTF-8, UTF-16, GB18030 or Big5. Holds no state; one instance serves any number of threads.
/// </summary>
/// <example>
/// <code>
/// DocumentReadResult result = PageReader.Default.Read("page.txt");
/// Console.WriteLine(result.IsSuccess ? result.Document.TitleChinese?.Text : result.Error.ToString());
/// </code>
/// </example>
public sealed class PageReader : IDocumentReader
{
    private readonly PageReaderOptions _options;

    /// <summary>A reader with limits of its own.</summary>
    public PageReader(PageReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaximumBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaximumBytes, Array.MaxLength);
        _options = options;
    }

    /// <summary>The reader with the usual limits.</summary>
    public static PageReader Default { get; } = new(new PageReaderOptions());

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path; the name of the document is the file name without folders.</param>
    public DocumentReadResult Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream? stream = TextFiles.TryOpen(path, out DocumentReadError? error);
        if (stream is null)
        {
            return DocumentReadResult.Failed(error!);
        }

        try
        {
            return Read(stream, Path.GetFileName(path));
        }
        catch (IOException exception)
        {
            return DocumentReadResult.Failed(TextFiles.Unreadable(path, exception));
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The bytes; left open.</param>
    /// <param name="name">What to call the document.</param>
    /// <exception cref="IOException">The stream failed.</exception>
    public DocumentReadResult Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        byte[]? bytes = BoundedStream.ReadAll(stream, _options.MaximumBytes);
        if (bytes is null)
        {
            return TooLarge(name, "bytes");
        }

        DecodedText decoded = TextDecoder.Decode(bytes, name);
        return decoded.Error is { } error ? DocumentReadResult.Failed(error) : Parse(decoded.Text, name, decoded.Warnings);
    }

    /// <summary>Reads a page from a text.</summary>
    /// <param name="text">The text; a byte order mark at its beginning is left out and not counted.</param>
    /// <param name="name">What to call the document.</param>
    public DocumentReadResult Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        return text.Length > _options.MaximumBytes
            ? TooLarge(name, "characters")
            : Parse(text.StartsWith('\uFEFF') ? text[1..] : text, name, []);
    }

    /// <inheritdoc/>
    public IEnumerable<DocumentReadResult> ReadAll(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        yield return Read(stream, name);
    }

    private DocumentReadResult TooLarge(string name, string unit) => DocumentReadResult.Failed(new DocumentReadError(
        DocumentReadErrorCode.TooLarge,
        name,
        0,
        string.Create(CultureInfo.InvariantCulture, $"The file is larger than {_options.MaximumBytes} {unit}, too large for one page of text."),
        "Split it into one document a file, give it as JSONL, or raise PageReaderOptions.MaximumBytes."));

    private static DocumentReadResult Parse(string text, string name, IReadOnlyList<DocumentWarning> warnings)
    {
        List<PageUnit> units = PageUnits.Split(text);
        if (units.Count == 0)
        {
            return DocumentReadResult.Failed(new DocumentReadError(DocumentReadErrorCode.Empty, name, 0, "The file is empty.", "Check how it was saved or downloaded."));
        }

        if (MarkupRules.Recognise(units[0].Text) is { } format)
        {
            return DocumentReadResult.Failed(new DocumentReadError(
                DocumentReadErrorCode.WrongFormat, name, units[0].Line, $"This is {format}, not the plain text of a page.", "Save the page as text, or use the reader of that format."));
        }

        var draft = new DocumentDraft(text, name);
        draft.Warnings.AddRange(warnings);
        TextDamage.Warn(draft);
        var fields = new FieldCollector(draft);
        fields.Collect(units);
        return DocumentReadResult.Of(new PageAssembler(draft, fields).Assemble());
    }
}
