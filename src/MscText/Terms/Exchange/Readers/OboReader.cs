namespace MscText.Terms;

/// <summary>
/// Reads the terms of an ontology in OBO 1.4 (Open Biological and Biomedical Ontologies format, Mungall and others): names,
/// synonyms with their scope, type and language, <c>is_a</c>, <c>alt_id</c>.
/// </summary>
internal sealed class OboReader : ITermFileReader
{
    public IEnumerable<TermReadResult> Read(TermFile file)
    {
        OboTerm? term = null;
        bool isObo = false;
        foreach ((int number, string line) in Joined(TermLines.Read(file)))
        {
            if (line.Length == 0 || line[0] == '!')
            {
                continue;
            }

            if (line[0] == '[')
            {
                foreach (TermReadResult result in term?.Finish() ?? [])
                {
                    yield return result;
                }

                isObo = true;
                term = line.TrimEnd() == "[Term]" ? new OboTerm(file, number) : null;
                continue;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            isObo |= line.StartsWith("format-version:", StringComparison.Ordinal);
            if (!isObo)
            {
                throw new TermFileException(number, "The file does not begin as OBO does, with 'format-version:' or a stanza such as [Term].", "Check the format; ontologies in OWL must be converted to OBO first.");
            }

            if (colon > 0)
            {
                term?.Add(number, line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
            else
            {
                term?.AddFault(number, 1, $"The line has no tag: {line}.");
            }
        }

        if (!isObo)
        {
            throw new TermFileException(0, "The file holds no stanza.", "Check that it is whole.");
        }

        foreach (TermReadResult result in term?.Finish() ?? [])
        {
            yield return result;
        }
    }

    private static IEnumerable<(int Number, string Text)> Joined(IEnumerable<(int Number, string Text)> lines)
    {
        (int Number, string Text)? open = null;
        foreach ((int number, string text) in lines)
        {
            (int Number, string Text) line = open is { } begun ? (begun.Number, begun.Text + text) : (number, text);
            open = OboText.IsContinued(line.Text) && line.Text.Length < 1 << 20 ? (line.Number, line.Text[..^1]) : null;
            if (open is null)
            {
                yield return (line.Number, line.Text.TrimStart());
            }
        }

        if (open is { } last)
        {
            yield return (last.Number, last.Text.TrimStart());
        }
    }
}
