namespace MscText.Documents;

/// <summary>Reads documents of one format. Implementations hold no state of a reading and may be shared between threads.</summary>
public interface IDocumentReader
{
    /// <summary>
    /// Reads the documents of a stream one after the other; expected failures are results, and reading goes on after them
    /// where the format allows it.
    /// </summary>
    /// <param name="stream">The bytes; read from the current position and left open.</param>
    /// <param name="name">What to call the stream in documents and errors.</param>
    /// <param name="cancellationToken">Ends the reading between documents.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    IEnumerable<DocumentReadResult> ReadAll(Stream stream, string name, CancellationToken cancellationToken = default);
}
