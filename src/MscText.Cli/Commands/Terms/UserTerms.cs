using System.CommandLine;
using MscText.Terms;

namespace MscText.Cli.Commands;

/// <summary>The option <c>--terms</c>: a user's own lists on top of the built-in dictionary.</summary>
internal static class UserTerms
{
    public static Option<string[]> Option() => new("--terms")
    {
        Description = "Own terms: a list as 'terms import' writes it, or any file that it reads; may be given several times.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The built-in dictionary with the lists; rows that can't be read are named on standard error.</summary>
    /// <exception cref="CommandException">A list can't be read.</exception>
    public static TermDictionary Load(string[]? files) => Load(files, []);

    /// <summary>The built-in dictionary with the lists, and the concepts of the lists alone; rows that can't be read are named on standard error.</summary>
    /// <exception cref="CommandException">A list can't be read.</exception>
    public static (TermDictionary Dictionary, IReadOnlyCollection<Concept> Concepts) Read(string[]? files)
    {
        var concepts = new Dictionary<string, Concept>(StringComparer.Ordinal);
        return (Load(files, concepts), concepts.Values);
    }

    private static TermDictionary Load(string[]? files, Dictionary<string, Concept> concepts)
    {
        TermDictionary dictionary = TermDictionary.Default;
        foreach (string file in files ?? [])
        {
            // One after the other: a later list takes the place of an earlier one where both have a concept.
            TermImport import = new TermImporter(new TermImportOptions { Existing = dictionary }).Import([file]);
            if (import.Report.Error is { } error)
            {
                throw new CommandException(error.ToString(), ExitCodes.Unreadable);
            }

            foreach (TermFileIssue issue in import.Report.Issues)
            {
                Console.Error.WriteLine($"msctext: {issue}");
            }

            dictionary = dictionary.With(import.Concepts);
            foreach (Concept concept in import.Concepts)
            {
                concepts[concept.Id] = concept;
            }
        }

        return dictionary;
    }
}
