using System.CommandLine;
using MscText.Cli.Io;
using MscText.Terms;

namespace MscText.Cli.Commands;

/// <summary><c>msctext terms lookup</c></summary>
internal static class TermsLookupCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "A name in either language or script, or an abbreviation." };
        var command = new Command(
            "lookup",
            "Show the concepts that have a name: one JSON object {\"concept\",\"type\",\"en\",\"zh\",\"zhHant\"} a line; "
            + "exit code 1 where none has.")
        {
            name,
        };
        command.SetAction(parsed =>
        {
            IReadOnlyList<Concept> concepts = TermDictionary.Default.Lookup(parsed.GetRequiredValue(name));
            using Output output = Output.Standard();
            foreach (Concept concept in concepts)
            {
                output.JsonLine(json => ConceptJson.Write(json, concept));
            }

            return concepts.Count > 0 ? ExitCodes.Fine : ExitCodes.Findings;
        });
        return command;
    }
}
