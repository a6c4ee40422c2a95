using System.CommandLine;
using MscText.Cli.Io;
using MscText.Cli.Report;
using MscText.Terms;
using Spectre.Console;

namespace MscText.Cli.Commands;

/// <summary><c>msctext terms show</c></summary>
internal static class TermsShowCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME")
        {
            Description = "A concept's identifier, or a name in either language or script, or an abbreviation.",
        };
        Option<OutputFormat> format = CommonOptions.Format(
            "text, or jsonl: {\"concept\",\"type\",\"en\",\"zh\",\"zhHant\",\"broader\",\"narrower\",\"otherSenses\"} a concept.");
        Option<string[]> terms = UserTerms.Option();
        var command = new Command(
            "show", "Show a concept as a card: names, what is broader and narrower, other meanings; exit code 1 where nothing has the name.")
        {
            name,
            format,
            terms,
        };
        command.SetAction(parsed =>
        {
            TermDictionary dictionary = UserTerms.Load(parsed.GetValue(terms));
            string wanted = parsed.GetRequiredValue(name).Trim();
            IReadOnlyList<Concept> concepts = dictionary.TryGetConcept(wanted, out Concept? byId) ? [byId] : dictionary.Lookup(wanted);
            if (parsed.GetValue(format) == OutputFormat.Jsonl)
            {
                using Output output = Output.Standard();
                foreach (Concept concept in concepts)
                {
                    output.JsonLine(json => ConceptJson.WriteCard(json, dictionary, concept));
                }
            }
            else
            {
                IAnsiConsole console = Terminal.ForTables();
                foreach (Concept concept in concepts)
                {
                    ConceptCard.Write(console, dictionary, concept);
                }
            }

            if (concepts.Count == 0)
            {
                Console.Error.WriteLine($"No concept is called '{wanted}': 'terms lookup' also knows everyday words.");
            }

            return concepts.Count > 0 ? ExitCodes.Fine : ExitCodes.Findings;
        });
        return command;
    }
}
