namespace MscText.Alignment;

/// <summary>Writes XLIFF 2.1, a unit a bead; those without Chinese have no target, those without English an empty source.</summary>
internal sealed class XliffWriter() : AlignmentWriter("xliff")
{
    public override void Write(AlignedDocument document, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);
        using var xliff = new XliffOutput(writer, ChineseTag.Of(document.ChineseSource));
        xliff.StartFile("alignment", []);
        for (int i = 0; i < document.Beads.Count; i++)
        {
            Bead bead = document.Beads[i];
            xliff.WriteUnit(
                bead.ToString(),
                Join(document.English, bead.English, " "),
                bead.Chinese.Count == 0 ? null : Join(document.Chinese, bead.Chinese, string.Empty),
                bead.Confidence,
                []);
        }

        xliff.EndFile();
    }
}
