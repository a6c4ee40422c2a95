using System.CommandLine;
using MscText.Search;

namespace MscText.Cli.Commands;

/// <summary>The options of <c>msctext search</c> that limit and extend what is found.</summary>
internal sealed class SearchOptionSet
{
    private readonly Option<int> _count = CommonOptions.Number("-n", "Most hits to show.", 1, 10_000, 10);
    private readonly Option<int?> _from = new("--from-year") { Description = "First year of publication.", HelpName = "YEAR" };
    private readonly Option<int?> _to = new("--to-year") { Description = "Last year of publication.", HelpName = "YEAR" };
    private readonly Option<LanguageAvailability> _language = CommonOptions.Choice<LanguageAvailability>(
        "--lang", "Languages in which a document is to be there.");

    private readonly Option<string[]> _journal = new("--journal") { Description = "Name of a journal; several for any of them.", HelpName = "NAME" };
    private readonly Option<SearchOrder> _order = CommonOptions.Choice<SearchOrder>("--order", "Order of the hits.");
    private readonly Option<bool> _noExpand = new("--no-expand") { Description = "Search for the words as typed only." };
    private readonly Option<string[]> _without = new("--without") { Description = "Key of something searched for in addition that is to be left out.", HelpName = "KEY" };
    private readonly Option<bool> _explain = new("--explain") { Description = "Show what each score is made of." };
    private readonly Option<bool> _facets = new("--facets") { Description = "Count the hits by year, language, journal, subject and concept." };
    private readonly Option<string?> _after = new("--after") { Description = "Go on after a page, with what it gave for the next one.", HelpName = "CURSOR" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        Option[] all = [_count, _from, _to, _language, _journal, _order, _noExpand, _without, _explain, _facets, _after];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The request that was typed.</summary>
    public SearchRequest Read(ParseResult parsed, string query) => new()
    {
        Query = query,
        Count = parsed.GetValue(_count),
        After = parsed.GetValue(_after),
        Order = parsed.GetValue(_order),
        Explain = parsed.GetValue(_explain),
        Expansion = parsed.GetValue(_noExpand) ? QueryExpansion.None : QueryExpansion.Default,
        RemovedChips = parsed.GetValue(_without) ?? [],
        Facets = parsed.GetValue(_facets)
            ? [FacetKind.Year, FacetKind.Language, FacetKind.Journal, FacetKind.Subject, FacetKind.Concept]
            : [],
        Filter = new SearchFilter
        {
            FromYear = parsed.GetValue(_from),
            ToYear = parsed.GetValue(_to),
            Languages = parsed.GetValue(_language),
            Journals = parsed.GetValue(_journal) ?? [],
        },
    };
}
