using MscText.Lucene;
using MscText.Search;

namespace MscText.Tests.Search.Queries;

/// <summary>What capitals in a query tell, and what they don't.</summary>
public sealed class CapitalsTests : IDisposable
{
    private readonly AbstractIndex _index = AbstractIndex.Open(new InMemoryDirectory());

    public CapitalsTests()
    {
        Add("measure", "Treatment within 500 ms", "Each treatment lasted 200 ms, then 300 ms and 500 ms.");
        Add("sclerosis", "A treatment", "Twelve patients with MS were seen at our clinic over nine years, and each of them had one treatment.");
        Add("naive", "Naive T lymphocytes", "Stem cells of the bone marrow.");
        Add("aids", "AIDS", "Seen in two clinics.");
        Add("hearing", "Hearing aid", "An aid to hearing.");
        _index.Commit();

        void Add(string id, string title, string text) =>
            _index.AddOrUpdate(new AbstractRecord { Id = id, TitleEnglish = title, AbstractEnglish = text });
    }

    public void Dispose() => _index.Dispose();

    [Fact]
    public void An_abbreviation_is_no_unit_of_measure() =>
        Assert.Equal("sclerosis", _index.Search("MS treatment").Hits[0].Id);

    [Theory]
    [InlineData("NAIVE", "naive")]
    [InlineData("NAIVE LYMPHOCYTES", "naive")]
    [InlineData("STEM CELLS OF THE BONE MARROW", "naive")]
    [InlineData("HEARING AIDS", "hearing")]
    public void Words_in_capitals_are_the_words(string query, string expected)
    {
        SearchRequest words = new() { Query = query, Expansion = QueryExpansion.None };

        Assert.Equal(expected, _index.Search(words).Hits[0].Id);
    }

    [Fact]
    public void What_may_be_an_abbreviation_stays_one() =>
        Assert.Equal("aids", _index.Search(new SearchRequest { Query = "AIDS", Expansion = QueryExpansion.None }).Hits[0].Id);
}
