using System.Xml;
using MscText.Documents;

namespace MscText.Terms;

/// <summary>
/// Reads TermBase eXchange: ISO 30042:2008 (<c>termEntry</c>, <c>langSet</c>, <c>tig</c> or <c>ntig</c>) and ISO 30042:2019
/// (<c>conceptEntry</c>, <c>langSec</c>, <c>termSec</c>), in which data categories are attributes (DCA) or elements (DCT).
/// </summary>
internal sealed class TbxReader : ITermFileReader
{
    public IEnumerable<TermReadResult> Read(TermFile file)
    {
        using XmlReader reader = HardenedXml.Create(file.Stream);
        reader.MoveToContent();
        if (reader.LocalName is not ("martif" or "tbx" or "TBX"))
        {
            throw new TermFileException(reader.Line(), $"The root element is '{reader.LocalName}', not 'tbx' or 'martif'.", "Give a TBX file of ISO 30042:2008 or 2019.");
        }

        reader.Read();
        while (!reader.EOF)
        {
            file.CancellationToken.ThrowIfCancellationRequested();
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName is not ("termEntry" or "conceptEntry"))
            {
                reader.Read();
                continue;
            }

            var entry = new TbxEntry(file, reader.Line(), reader.GetAttribute("id"));
            reader.ReadChildren(entry, static (r, e) => e.ReadPart(r));
            foreach (TermReadResult result in entry.Finish())
            {
                yield return result;
            }
        }
    }
}
