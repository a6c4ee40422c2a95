using System.Xml;
using MscText.Documents;

namespace MscText.Terms;

/// <summary>
/// Reads descriptor records of the Medical Subject Headings, as described in "MeSH XML Data Elements" (U.S. National Library
/// of Medicine). The concepts of a descriptor that are not its preferred one are related to it, mostly narrower, and become
/// entries of their own.
/// </summary>
internal sealed class MeshReader : ITermFileReader
{
    private const string IdPrefix = "mesh-";

    public IEnumerable<TermReadResult> Read(TermFile file)
    {
        using XmlReader reader = HardenedXml.Create(file.Stream);
        reader.MoveToContent();
        if (reader.LocalName != "DescriptorRecordSet")
        {
            throw new TermFileException(
                reader.Line(), $"The root element is '{reader.LocalName}', not 'DescriptorRecordSet'.", "Give the file of descriptors (descYYYY.xml); those of qualifiers and supplementary records are not read.");
        }

        reader.Read();
        while (!reader.EOF)
        {
            file.CancellationToken.ThrowIfCancellationRequested();
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (reader.LocalName != "DescriptorRecord")
            {
                reader.Skip();
            }
            else
            {
                foreach (TermReadResult result in ReadRecord(file, reader))
                {
                    yield return result;
                }
            }
        }
    }

    private static IEnumerable<TermReadResult> ReadRecord(TermFile file, XmlReader reader)
    {
        var record = new MeshRecord(file.Options.MaximumNameLength, reader.Line());
        reader.ReadChildren(record, static (r, record) => record.ReadPart(r));
        var draft = new ConceptDraft(file, record.Line) { IdPrefix = IdPrefix, SourceId = record.Id, Type = MeshTypes.Of(record.TreeNumbers) };
        if (record.Id.Length == 0 || record.Name.Length == 0)
        {
            draft.AddIssue(
                TermIssueKind.Skipped, $"The descriptor has no {(record.Id.Length == 0 ? "DescriptorUI" : "DescriptorName")}.", "Fetch the file again, or complete the record.");
            return draft.Finish();
        }

        AddName(draft, record.Name, isAbbreviation: null);
        foreach (string tree in record.TreeNumbers)
        {
            draft.AddKey(tree);
            int dot = tree.LastIndexOf('.');
            if (dot > 0)
            {
                draft.AddBroader(tree[..dot]);
            }
        }

        MeshConcept? preferred = record.Concepts.Find(c => c.IsPreferred) ?? record.Concepts.FirstOrDefault();
        AddTerms(draft, preferred);
        return draft.Finish().Concat(record.Concepts
            .Where(c => c != preferred && c.Terms.Count > 0)
            .SelectMany(c => Other(file, record, c)));
    }

    private static IEnumerable<TermReadResult> Other(TermFile file, MeshRecord record, MeshConcept concept)
    {
        var draft = new ConceptDraft(file, concept.Line) { IdPrefix = IdPrefix, SourceId = concept.Id, Type = MeshTypes.Of(record.TreeNumbers) };
        if (concept.Id.Length == 0)
        {
            draft.AddIssue(TermIssueKind.Skipped, $"A concept of {record.Id} has no ConceptUI.", "Fetch the file again, or complete the record.");
        }
        else if (record.Concepts.Exists(c => c.Narrower.Contains(concept.Id)))
        {
            draft.AddBroader(record.Id);
        }

        AddTerms(draft, concept);
        return draft.Finish();
    }

    private static void AddTerms(ConceptDraft draft, MeshConcept? concept)
    {
        foreach ((string name, bool? isAbbreviation) in concept?.Terms ?? [])
        {
            AddName(draft, name, isAbbreviation);
        }
    }

    // Translated files give both languages in one string: Calcimycin[卡西霉素].
    private static void AddName(ConceptDraft draft, string text, bool? isAbbreviation)
    {
        int bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket > 0 && text[^1] == ']' && HanCharacters.Count(text.AsSpan(bracket)) > 0)
        {
            draft.AddName(text[(bracket + 1)..^1], NameLanguage.Chinese);
            text = text[..bracket];
        }

        draft.AddName(text, NameLanguage.Undeclared, isAbbreviation);
    }
}
