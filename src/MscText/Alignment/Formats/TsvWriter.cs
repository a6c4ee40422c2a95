using System.Globalization;

namespace MscText.Alignment;

/// <summary>Writes tab-separated lines. Tabs and line breaks inside a text become spaces.</summary>
internal sealed class TsvWriter() : AlignmentWriter("tsv")
{
    public override void Write(AlignedDocument document, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("shape\tconfidence\ten-ids\tzh-ids\ten\tzh\ten-spans\tzh-spans\n");
        foreach (Bead bead in document.Beads)
        {
            string confidence = bead.Confidence.ToString("0.000", CultureInfo.InvariantCulture);
            writer.Write(string.Join(
                '\t',
                bead.Shape,
                confidence,
                string.Join(',', bead.English),
                string.Join(',', bead.Chinese),
                Clean(Join(document.English, bead.English, " ")),
                Clean(Join(document.Chinese, bead.Chinese, string.Empty)),
                Spans(document.English, bead.English),
                Spans(document.Chinese, bead.Chinese)));
            writer.Write('\n');
        }
    }

    // Start and length, a sentence after the other: 0+12,13+7.
    private static string Spans(IReadOnlyList<AlignedSentence> sentences, IReadOnlyList<int> numbers) => string.Join(
        ',', numbers.Select(n => string.Create(CultureInfo.InvariantCulture, $"{sentences[n].Span.Start}+{sentences[n].Span.Length}")));

    private static string Clean(string text) => text.Replace('\t', ' ').Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ');
}
