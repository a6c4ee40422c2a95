using System.Xml;
using MscText.Documents;

namespace MscText.Terms;

/// <summary>A descriptor record while it is read.</summary>
internal sealed class MeshRecord(int maximumLength, int line)
{
    public int Line => line;

    public string Id { get; private set; } = "";

    public string Name { get; private set; } = "";

    public List<string> TreeNumbers { get; } = [];

    public List<MeshConcept> Concepts { get; } = [];

    /// <summary>Reads a child element of the record; false where it is of no interest.</summary>
    public bool ReadPart(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "DescriptorUI":
                Id = reader.ReadText(maximumLength).Trim();
                return true;
            case "DescriptorName":
                Name = reader.ReadText(maximumLength).Trim();
                return true;
            case "TreeNumberList":
                reader.ReadChildren(this, static (r, record) => record.ReadTreeNumber(r));
                return true;
            case "ConceptList":
                reader.ReadChildren(this, static (r, record) => record.ReadConcept(r));
                return true;
            default:
                return false;
        }
    }

    private bool ReadTreeNumber(XmlReader reader)
    {
        if (reader.LocalName != "TreeNumber")
        {
            return false;
        }

        TreeNumbers.Add(reader.ReadText(maximumLength).Trim());
        return true;
    }

    private bool ReadConcept(XmlReader reader)
    {
        if (reader.LocalName != "Concept")
        {
            return false;
        }

        var concept = new MeshConcept(maximumLength, reader.Line(), reader.GetAttribute("PreferredConceptYN") == "Y");
        reader.ReadChildren(concept, static (r, c) => c.ReadPart(r));
        Concepts.Add(concept);
        return true;
    }
}
