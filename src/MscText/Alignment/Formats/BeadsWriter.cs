namespace MscText.Alignment;

/// <summary>Writes bead lines.</summary>
internal sealed class BeadsWriter() : AlignmentWriter("beads")
{
    public override void Write(AlignedDocument document, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);
        foreach (Bead bead in document.Beads)
        {
            writer.Write(bead.ToString());
            writer.Write('\n');
        }
    }
}
