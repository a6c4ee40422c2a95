using System.Xml;
using MscText.Documents;

namespace MscText.Terms;

/// <summary>A concept of a descriptor while it is read.</summary>
internal sealed class MeshConcept(int maximumLength, int line, bool isPreferred)
{
    public int Line => line;

    public bool IsPreferred => isPreferred;

    public string Id { get; private set; } = "";

    /// <summary>Its terms; whether one is an abbreviation, null where the file does not tell.</summary>
    public List<(string Name, bool? IsAbbreviation)> Terms { get; } = [];

    /// <summary>Identifiers of the concepts that this one says are narrower than another of the descriptor.</summary>
    public List<string> Narrower { get; } = [];

    /// <summary>Reads a child element; false where it is of no interest.</summary>
    public bool ReadPart(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "ConceptUI":
                Id = reader.ReadText(maximumLength).Trim();
                return true;
            case "TermList":
                reader.ReadChildren(this, static (r, concept) => concept.ReadTerm(r));
                return true;
            case "ConceptRelationList":
                reader.ReadChildren(this, static (r, concept) => concept.ReadRelation(r));
                return true;
            default:
                return false;
        }
    }

    // The permutations (Cells, Stem) are made by machine from the other terms.
    private bool ReadTerm(XmlReader reader)
    {
        if (reader.LocalName != "Term" || reader.GetAttribute("IsPermutedTermYN") == "Y")
        {
            return false;
        }

        bool? isAbbreviation = reader.GetAttribute("LexicalTag") is "ABB" or "ABX" or "ACR" or "ACX" ? true : null;
        bool isPreferredTerm = reader.GetAttribute("ConceptPreferredTermYN") == "Y";
        int before = Terms.Count;
        reader.ReadChildren(this, (r, concept) => concept.ReadTermText(r, isAbbreviation));
        if (isPreferredTerm && Terms.Count > before)
        {
            Terms.Insert(0, Terms[^1]);
            Terms.RemoveAt(Terms.Count - 1);
        }

        return true;
    }

    private bool ReadTermText(XmlReader reader, bool? isAbbreviation)
    {
        if (reader.LocalName != "String")
        {
            return false;
        }

        Terms.Add((reader.ReadText(maximumLength), isAbbreviation));
        return true;
    }

    private bool ReadRelation(XmlReader reader)
    {
        if (reader.LocalName != "ConceptRelation" || reader.GetAttribute("RelationName") != "NRW")
        {
            return false;
        }

        reader.ReadChildren(this, static (r, concept) => concept.ReadNarrower(r));
        return true;
    }

    private bool ReadNarrower(XmlReader reader)
    {
        if (reader.LocalName != "Concept2UI")
        {
            return false;
        }

        Narrower.Add(reader.ReadText(maximumLength).Trim());
        return true;
    }
}
