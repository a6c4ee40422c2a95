using System.Text;
using System.Xml;
using MscText.Documents;

namespace MscText.Alignment;

/// <summary>
/// Reads texts that are aligned already: TMX 1.4 (<c>.tmx</c>), XLIFF 1.2 and 2.1 (<c>.xlf</c>, <c>.xliff</c>,
/// <c>.sdlxliff</c>), and two columns of text separated by a tab (<c>.tsv</c>: English, Chinese; a header line of the
/// names <c>en</c> and <c>zh</c> may give the order).
/// </summary>
/// <remarks>
/// Segments are streamed: one is in memory at a time. Codes of formatting inside a segment are left out, the text between
/// them is kept. Languages are those of the tags (BCP 47); what is neither English nor Chinese is passed over. The XML is not
/// trusted: document types are passed over, nothing outside the file is fetched, sizes are bounded.
/// </remarks>
public static class BitextReader
{
    /// <summary>Whether the ending of a name is that of a bitext, other than <c>.tsv</c>, which may be any table.</summary>
    public static bool IsBitext(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Path.GetExtension(name).ToUpperInvariant() is ".TMX" or ".XLF" or ".XLIFF" or ".SDLXLIFF" or ".MQXLIFF";
    }

    /// <summary>Reads the segments of a stream.</summary>
    /// <param name="stream">The bytes; left open.</param>
    /// <param name="name">The name; its ending tells the format.</param>
    /// <param name="cancellationToken">Ends the reading between segments.</param>
    /// <exception cref="IOException">The stream failed.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static IEnumerable<BitextReadResult> Read(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".TMX" => ReadXml(stream, name, new TmxUnits(), cancellationToken),
            ".TSV" or ".TXT" or ".TAB" => TsvUnits.Read(stream, name, cancellationToken),
            _ => ReadXml(stream, name, new XliffUnits(), cancellationToken),
        };
    }

    /// <summary>
    /// Puts segments together: each is a sentence on either side, and a bead of its own; sources are the segments one a line.
    /// </summary>
    /// <param name="pairs">The segments.</param>
    public static AlignedDocument ToDocument(IEnumerable<BitextPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var english = new List<AlignedSentence>();
        var chinese = new List<AlignedSentence>();
        var englishSource = new StringBuilder();
        var chineseSource = new StringBuilder();
        var beads = new List<Bead>();
        foreach (BitextPair pair in pairs)
        {
            int[] first = Add(pair.English, english, englishSource);
            int[] second = Add(pair.Chinese, chinese, chineseSource);
            if (first.Length + second.Length > 0)
            {
                beads.Add(new Bead(first, second, 1, []));
            }
        }

        return new AlignedDocument(englishSource.ToString(), chineseSource.ToString(), english, chinese, beads);
    }

    private static int[] Add(string text, List<AlignedSentence> sentences, StringBuilder source)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        sentences.Add(new AlignedSentence(text, new TextSpan(source.Length, text.Length)));
        source.Append(text).Append('\n');
        return [sentences.Count - 1];
    }

    private static IEnumerable<BitextReadResult> ReadXml(Stream stream, string name, XmlUnits units, CancellationToken cancellationToken)
    {
        using XmlReader xml = HardenedXml.Create(stream);
        int count = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            BitextReadResult result;
            try
            {
                if (units.Next(xml) is not { } pair)
                {
                    break;
                }

                count++;
                result = new BitextReadResult(pair.Id.Length > 0 ? pair : pair with { Id = $"{count}" }, null);
            }
            catch (XmlException exception)
            {
                result = new BitextReadResult(null, new DocumentReadError(
                    DocumentReadErrorCode.InvalidRecord, name, exception.LineNumber, $"The XML is broken: {exception.Message}", "Export the file again."));
            }

            yield return result;
            if (result.Error is not null)
            {
                yield break;
            }
        }

        if (count == 0)
        {
            yield return new BitextReadResult(null, new DocumentReadError(
                DocumentReadErrorCode.WrongFormat, name, 0, $"The file has no {units.Wanted}.", "Check its languages (English and Chinese) and its format."));
        }
    }
}
