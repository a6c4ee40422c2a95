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
        var biomedical = new Option<bool>("--biomedical")
        {
            Description = "Concepts only; without it, everyday words of CC-CEDICT are shown where no concept has the name (\"type\":\"word\").",
        };
        Option<string[]> terms = UserTerms.Option();
        var command = new Command(
            "lookup",
            "Show the concepts that have a name: one JSON object {\"concept\",\"type\",\"en\",\"zh\",\"zhHant\"} a line; "
            + "exit code 1 where none has.")
        {
            name,
            biomedical,
            terms,
        };
        command.SetAction(parsed =>
        {
            string wanted = parsed.GetRequiredValue(name);
            IReadOnlyList<Concept> concepts = UserTerms.Load(parsed.GetValue(terms)).Lookup(wanted);
            IReadOnlyList<GeneralEntry> words =
                concepts.Count > 0 || parsed.GetValue(biomedical) ? [] : GeneralDictionary.Default.Lookup(wanted);
            using Output output = Output.Standard();
            foreach (Concept concept in concepts)
            {
                output.JsonLine(json => ConceptJson.Write(json, concept));
            }

            foreach (GeneralEntry word in words)
            {
                output.JsonLine(json => ConceptJson.Write(json, word));
            }

            return concepts.Count + words.Count > 0 ? ExitCodes.Fine : ExitCodes.Findings;
        });
        return command;
    }
}
