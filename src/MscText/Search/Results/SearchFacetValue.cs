namespace MscText.Search;

/// <summary>A value of a facet.</summary>
/// <param name="Value">What a filter takes: a year, the name of a language availability or semantic type, a journal, a subject, the id of a concept.</param>
/// <param name="English">How it is shown in English.</param>
/// <param name="Chinese">How it is shown in Chinese.</param>
/// <param name="Count">
/// Documents that match the query and have the value. The facet's own filter is left out of account, so that other values can be chosen
/// instead; not so that of concepts, where another one is chosen in addition.
/// </param>
/// <param name="IsSelected">Whether the filter of the search names it.</param>
public sealed record SearchFacetValue(string Value, string English, string Chinese, int Count, bool IsSelected);
