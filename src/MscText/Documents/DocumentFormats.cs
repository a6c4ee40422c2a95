using System.Xml;

namespace MscText.Documents;

/// <summary>Chooses the reader of a file: by the ending of its name, and for XML by its first element.</summary>
public static class DocumentFormats
{
    private const int SniffedBytes = 64 * 1024;

    /// <summary>
    /// Reads the documents of a file: <c>.jsonl</c> and <c>.ndjson</c> as JSON lines, <c>.nbib</c>, <c>.medline</c> and
    /// <c>.ris</c> as tagged records, <c>.xml</c> and <c>.nxml</c> as PubMed's XML or JATS, everything else as a page of text.
    /// </summary>
    /// <param name="path">Its path; the documents are named after the file without folders.</param>
    /// <param name="cancellationToken">Ends the reading between documents.</param>
    /// <returns>The documents one after the other; a file that can't be opened is a result too.</returns>
    /// <exception cref="IOException">The file failed while it was read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static IEnumerable<DocumentReadResult> Read(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileStream? stream = TextFiles.TryOpen(path, out DocumentReadError? error);
        return stream is null ? [DocumentReadResult.Failed(error!)] : ReadAndClose(stream, Path.GetFileName(path), cancellationToken);
    }

    /// <summary>The reader for a stream.</summary>
    /// <param name="stream">The bytes; where the name says XML it must seek, and is left where it was.</param>
    /// <param name="name">The name, of which the ending counts.</param>
    public static IDocumentReader ReaderFor(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        switch (Path.GetExtension(name).ToUpperInvariant())
        {
            case ".JSONL" or ".NDJSON":
                return JsonLinesReader.Default;
            case ".NBIB" or ".MEDLINE" or ".RIS":
                return TaggedRecordReader.Default;
            case ".XML" or ".NXML":
                return RootOf(stream).StartsWith("Pubmed", StringComparison.Ordinal) ? PubMedXmlReader.Default : JatsReader.Default;
            default:
                return PageReader.Default;
        }
    }

    private static IEnumerable<DocumentReadResult> ReadAndClose(FileStream stream, string name, CancellationToken cancellationToken)
    {
        using (stream)
        {
            foreach (DocumentReadResult result in ReaderFor(stream, name).ReadAll(stream, name, cancellationToken))
            {
                yield return result;
            }
        }
    }

    /// <summary>The name of the first element; empty where the beginning is no XML, which its reader then reports.</summary>
    private static string RootOf(Stream stream)
    {
        long start = stream.Position;
        byte[] beginning = new byte[SniffedBytes];
        int length = stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        stream.Position = start;
        using XmlReader xml = HardenedXml.Create(new MemoryStream(beginning, 0, length));
        try
        {
            return xml.MoveToContent() == XmlNodeType.Element ? xml.LocalName : string.Empty;
        }
        catch (XmlException)
        {
            return string.Empty;
        }
    }
}
