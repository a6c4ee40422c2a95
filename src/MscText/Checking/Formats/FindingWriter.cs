namespace MscText.Checking;

/// <summary>
/// Writes findings, document by document, in a <see cref="FindingFormat"/>; one document is in memory at a time. Disposing
/// ends the output. Not thread-safe.
/// </summary>
public abstract class FindingWriter : IDisposable
{
    private protected FindingWriter()
    {
    }

    /// <summary>Starts an output.</summary>
    /// <param name="format">The format.</param>
    /// <param name="output">Takes the bytes, in UTF-8; left open.</param>
    /// <param name="rules">The rules that ran, which some formats describe.</param>
    public static FindingWriter Create(FindingFormat format, Stream output, IReadOnlyList<ITranslationRule> rules)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(rules);
        return format switch
        {
            FindingFormat.Text => new TextFindingWriter(output),
            FindingFormat.Jsonl => new JsonlFindingWriter(output),
            FindingFormat.Json => new JsonFindingWriter(output),
            FindingFormat.Sarif => new SarifFindingWriter(output, rules),
            FindingFormat.Xliff => new XliffFindingWriter(output),
            FindingFormat.Tsv => new TsvFindingWriter(output),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }

    /// <summary>Writes a document's findings.</summary>
    public abstract void Write(CheckedDocument document);

    /// <summary>Ends the output.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the output.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected abstract void Dispose(bool disposing);
}
