namespace MscText.Terms;

/// <summary>Reads this library's own lists, as written by <see cref="TermListWriter"/>; a concept may lack one language.</summary>
internal sealed class TermListReader : ITermFileReader
{
    public IEnumerable<TermReadResult> Read(TermFile file)
    {
        bool hasHeader = false;
        foreach ((int number, string text) in TermLines.Read(file))
        {
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            string[] fields = text.Split('\t');
            if (!hasHeader)
            {
                hasHeader = fields.SequenceEqual(TermSources.ConceptColumns)
                    ? true
                    : throw NoHeader(number);
                continue;
            }

            yield return ReadRow(file, number, fields);
        }

        if (!hasHeader)
        {
            throw NoHeader(0);
        }
    }

    private static TermFileException NoHeader(int line) => new(
        line,
        $"The header is not: {string.Join(' ', TermSources.ConceptColumns)}.",
        "Put these names in the first line, separated by tabs, or read the file as a table with a mapping of columns.");

    private static TermReadResult ReadRow(TermFile file, int number, string[] fields)
    {
        if (fields.Length != TermSources.ConceptColumns.Length)
        {
            return Skipped(file, number, $"There are {fields.Length} fields instead of {TermSources.ConceptColumns.Length}.", "Separate fields by one tab each, empty ones too.");
        }

        try
        {
            Concept concept = TermSources.ParseConcept(file.Name, number, fields);
            if (fields.Any(f => f.AsSpan().Count(TermTsv.NameSeparator) >= byte.MaxValue))
            {
                return Skipped(file, number, $"The concept '{concept.Id}' has more than {byte.MaxValue} names of a kind.", "Keep the usual ones.");
            }

            return concept.Names.Any()
                ? TermReadResult.Of(new TermEntry(WithoutBroader(concept), number) { SourceId = concept.Id, BroaderKeys = concept.Broader })
                : Skipped(file, number, $"The concept '{concept.Id}' has no name.", "Give it one.");
        }
        catch (TermFormatException e)
        {
            return Skipped(file, number, $"{char.ToUpperInvariant(e.Fault[0])}{e.Fault[1..]}", "Correct the row.");
        }
    }

    private static TermReadResult Skipped(TermFile file, int line, string message, string remedy) =>
        TermReadResult.Of(new TermFileIssue(TermIssueKind.Skipped, file.Name, line, 0, message, remedy));

    private static Concept WithoutBroader(Concept concept) => ConceptCopy.Of(concept, broader: []);
}
