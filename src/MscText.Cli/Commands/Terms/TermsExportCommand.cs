using System.CommandLine;
using MscText.Cli.Io;
using MscText.Terms;

namespace MscText.Cli.Commands;

/// <summary><c>msctext terms export</c></summary>
internal static class TermsExportCommand
{
    public static Command Create()
    {
        Option<TermTargetFormat> to = CommonOptions.Choice<TermTargetFormat>(
            "--to", "tsv: a list that 'terms import' and --terms read; tbx: TBX-Basic (ISO 30042:2019); solr: synonyms for Lucene and Solr; elasticsearch: a synonym set.");
        var outFile = new Option<string>("--out") { Description = "File for the result; standard output without it.", HelpName = "FILE" };
        Option<SemanticType[]> types = TypeOptions.Several("--type", "Only concepts of these types");
        var under = new Option<string>("--under") { Description = "Only this concept and all narrower ones.", HelpName = "ID" };
        Option<TermLanguages> language = CommonOptions.Choice<TermLanguages>("--lang", "Names of which language; abbreviations count as English.");
        var noTraditional = new Option<bool>("--no-traditional") { Description = "Leave out names of Taiwan and Hong Kong." };
        var variants = new Option<bool>("--variants") { Description = "Synonyms: add the spellings that are derived from names." };
        var preferred = new Option<bool>("--map-to-preferred") { Description = "Synonyms: map all names to the preferred ones (a, b => a)." };
        Option<string[]> terms = UserTerms.Option();
        var command = new Command("export", "Write the dictionary for other systems.")
        {
            to, outFile, types, under, language, noTraditional, variants, preferred, terms,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            SemanticType[]? wanted = parsed.GetValue(types);
            var options = new TermExportOptions
            {
                Types = wanted is { Length: > 0 } ? wanted : null,
                Under = parsed.GetValue(under),
                English = parsed.GetValue(language) != TermLanguages.Zh,
                Chinese = parsed.GetValue(language) != TermLanguages.En,
                Traditional = !parsed.GetValue(noTraditional),
                Variants = parsed.GetValue(variants),
                MapToPreferred = parsed.GetValue(preferred),
            };
            return Task.FromResult(Export(
                UserTerms.Load(parsed.GetValue(terms)), parsed.GetValue(to), parsed.GetValue(outFile), options, cancellationToken));
        });
        return command;
    }

    private static int Export(
        TermDictionary dictionary, TermTargetFormat to, string? path, TermExportOptions options, CancellationToken cancellationToken)
    {
        if (options.Under is { } under && !dictionary.TryGetConcept(under, out _))
        {
            throw new CommandException($"--under: there is no concept '{under}'; 'terms lookup NAME' shows identifiers.", ExitCodes.Usage);
        }

        TermExportFormat format = to switch
        {
            TermTargetFormat.Tbx => TermExportFormat.Tbx,
            TermTargetFormat.Solr => TermExportFormat.Solr,
            TermTargetFormat.Elasticsearch => TermExportFormat.Elasticsearch,
            _ => TermExportFormat.TermList,
        };
        int count = WholeFile.Write(path, stream => TermExporter.Export(dictionary, stream, format, options, cancellationToken));
        Console.Error.WriteLine($"{count} concepts written.");
        return count > 0 ? ExitCodes.Fine : ExitCodes.Findings;
    }
}
