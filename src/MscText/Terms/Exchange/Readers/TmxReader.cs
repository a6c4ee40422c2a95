using System.Xml;
using MscText.Documents;

namespace MscText.Terms;

/// <summary>Reads the short units of a translation memory in TMX 1.4b as terms; sentences are passed over.</summary>
internal sealed class TmxReader : ITermFileReader
{
    public IEnumerable<TermReadResult> Read(TermFile file)
    {
        using XmlReader reader = HardenedXml.Create(file.Stream);
        reader.MoveToContent();
        if (reader.LocalName != "tmx")
        {
            throw new TermFileException(reader.Line(), $"The root element is '{reader.LocalName}', not 'tmx'.", "Give a file of TMX 1.4.");
        }

        reader.Read();
        while (!reader.EOF)
        {
            file.CancellationToken.ThrowIfCancellationRequested();
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "tu")
            {
                reader.Read();
                continue;
            }

            var unit = new TmxUnit(file, reader.Line());
            reader.ReadChildren(unit, static (r, u) => u.ReadPart(r));
            foreach (TermReadResult result in unit.Finish())
            {
                yield return result;
            }
        }
    }
}
