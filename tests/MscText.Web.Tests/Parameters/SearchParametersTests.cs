using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using MscText.Search;
using MscText.Terms;

namespace MscText.Web.Tests.Parameters;

public sealed class SearchParametersTests
{
    [Fact]
    public void A_search_written_as_an_address_is_read_as_the_same_search()
    {
        Gen<SearchRequest> requests =
            from query in ArbMap.Default.ArbFor<NonNull<string>>().Generator
            from count in Gen.Choose(1, 100)
            from order in Gen.Elements(Enum.GetValues<SearchOrder>())
            from languages in Gen.Elements(Enum.GetValues<LanguageAvailability>())
            from year in Gen.Choose(0, 3000)
            from journals in Gen.SubListOf("Imagined Journal", "a&b=c", "肝病雜誌", "50%+")
            from types in Gen.SubListOf(Enum.GetValues<SemanticType>())
            from expansion in Gen.Choose(0, 15)
            from removed in Gen.SubListOf("c:stem-cell", "n:x y", "#")
            from explain in Gen.Elements(true, false)
            select new SearchRequest
            {
                Query = new string([.. query.Get.Where(c => !char.IsSurrogate(c))]),
                Count = count,
                Order = order,
                Filter = new SearchFilter
                {
                    FromYear = year > 2000 ? year : null,
                    ToYear = year > 1000 ? year : null,
                    Languages = languages,
                    Journals = [.. journals],
                    ConceptTypes = [.. types],
                },
                Expansion = (QueryExpansion)expansion,
                RemovedChips = [.. removed],
                Explain = explain,
            };

        Prop.ForAll(requests.ToArbitrary(), request =>
        {
            SearchRequest read = Read(QueryString.Create(SearchParameters.Write(request).Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value))).Value!);
            Assert.Equal(request.Query, read.Query);
            Assert.Equal(request.Count, read.Count);
            Assert.Equal(request.Order, read.Order);
            Assert.Equal(request.Filter.FromYear, read.Filter.FromYear);
            Assert.Equal(request.Filter.ToYear, read.Filter.ToYear);
            Assert.Equal(request.Filter.Languages, read.Filter.Languages);
            Assert.Equal(request.Filter.Journals, read.Filter.Journals);
            Assert.Equal(request.Filter.ConceptTypes, read.Filter.ConceptTypes);
            Assert.Equal(request.Expansion, read.Expansion);
            Assert.Equal(request.RemovedChips, read.RemovedChips);
            Assert.Equal(request.Explain, read.Explain);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Empty_parameters_of_a_form_count_as_not_given()
    {
        SearchRequest request = Read("?q=&count=&from=&order=&journal=&type=&explain=");

        Assert.Equal("", request.Query);
        Assert.Equal(10, request.Count);
        Assert.Null(request.Filter.FromYear);
        Assert.Empty(request.Filter.Journals);
    }

    [Theory]
    [InlineData("?expand=none", QueryExpansion.None)]
    [InlineData("?expand=synonyms,pinyin", QueryExpansion.Synonyms | QueryExpansion.Pinyin)]
    [InlineData("?expand=synonyms&expand=narrower", QueryExpansion.Synonyms | QueryExpansion.Narrower)]
    [InlineData("?expand=default", QueryExpansion.Default)]
    [InlineData("", QueryExpansion.Default)]
    public void Expansion_is_read_as_flags(string address, QueryExpansion expansion) => Assert.Equal(expansion, Read(address).Expansion);

    private static SearchRequest Read(string address)
    {
        var query = new QueryCollection(QueryHelpers.ParseQuery(address));
        SearchRequest request = new SearchParameters(new MscTextOptions()).Read(query, out Problem? problem);
        Assert.Null(problem);
        return request;
    }
}
