using System.Text;

namespace MscText.Terms;

/// <summary>Writes this library's own lists.</summary>
internal static class TermListWriter
{
    public static void Write(Stream stream, IEnumerable<Concept> concepts)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join('\t', TermSources.ConceptColumns));
        foreach (Concept concept in concepts)
        {
            writer.WriteLine(string.Join(
                '\t',
                concept.Id,
                concept.Type.ToString(),
                Field(concept.English),
                Field(concept.Chinese),
                Field(concept.ChineseTraditional),
                Field(concept.Abbreviations),
                Field(concept.Broader)));
        }
    }

    private static string Field(IEnumerable<string> names) => string.Join(TermTsv.NameSeparator, names);
}
