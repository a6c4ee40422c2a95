using MscText.Terms;

namespace MscText.Tests.Terms;

public class TermDictionaryTests
{
    [Theory]
    [InlineData("mesenchymal stem cells", "mesenchymal-stem-cell")]
    [InlineData("间充质干细胞", "mesenchymal-stem-cell")]
    [InlineData("間葉幹細胞", "mesenchymal-stem-cell")]
    [InlineData("MSC", "mesenchymal-stem-cell")]
    [InlineData("msc", "mesenchymal-stem-cell")]
    [InlineData(" tgfb ", "transforming-growth-factor-beta")]
    [InlineData("阿黴素", "doxorubicin")]
    [InlineData("adriamycin", "doxorubicin")]
    public void Looks_up_a_name_in_any_language_script_and_spelling(string name, string id) =>
        Assert.Equal(id, Assert.Single(TermDictionary.Default.Lookup(name)).Id);

    [Theory]
    [InlineData("")]
    [InlineData("all of them")]
    [InlineData("间充")]
    public void Looks_up_nothing_where_no_concept_has_the_name(string name) =>
        Assert.Empty(TermDictionary.Default.Lookup(name));

    [Fact]
    public void Looks_up_every_concept_of_an_ambiguous_abbreviation() =>
        Assert.Equal(
            ["hematopoietic-stem-cell", "hepatic-stellate-cell"],
            TermDictionary.Default.Lookup("HSC").Select(c => c.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Looks_up_a_plural_by_its_own_case_before_another_word_in_any()
    {
        Assert.Equal("confidence-interval", Assert.Single(TermDictionary.Default.Lookup("CIs")).Id);
        Assert.Equal("carcinoma-in-situ", Assert.Single(TermDictionary.Default.Lookup("CIS")).Id);
    }

    [Fact]
    public void Notes_the_other_senses_of_an_abbreviation()
    {
        Assert.True(TermDictionary.Default.TryGetConcept("extracellular-vesicle", out Concept? vesicle));
        Assert.Contains(vesicle.OtherSenses, s => s is { Name: "EV", English: "electric vehicle", Chinese: "电动汽车", ConceptId: null });
        Assert.True(TermDictionary.Default.TryGetConcept("non-alcoholic-steatohepatitis", out Concept? nash));
        Assert.Contains(nash.OtherSenses, s => s.Name == "NASH" && s.Chinese == "纳什");
        Assert.True(TermDictionary.Default.TryGetConcept("hematopoietic-stem-cell", out Concept? hsc));
        Assert.Contains(hsc.OtherSenses, s => s.Name == "HSC" && s.ConceptId == "hepatic-stellate-cell" && s.Chinese == "肝星状细胞");
    }

    [Fact]
    public void Walks_the_hierarchy_both_ways()
    {
        Assert.True(TermDictionary.Default.TryGetConcept("stem-cell", out Concept? stem));
        Assert.Contains(TermDictionary.Default.Narrower(stem), c => c.Id == "mesenchymal-stem-cell");
        Assert.Equal("cell", Assert.Single(TermDictionary.Default.Broader(stem)).Id);
        Assert.False(TermDictionary.Default.TryGetConcept("no-such-concept", out _));
    }

    [Fact]
    public void Gives_every_sense_of_a_name_with_its_English_and_Chinese()
    {
        IReadOnlyList<TermSense> ev = TermDictionary.Default.Senses("EVs");
        Assert.Contains(ev, s => s is { English: "extracellular vesicle", Chinese: "细胞外囊泡", ConceptId: "extracellular-vesicle" });
        Assert.Contains(ev, s => s is { English: "electric vehicle", Chinese: "电动汽车", ConceptId: null });

        IReadOnlyList<TermSense> hsc = TermDictionary.Default.Senses("HSC");
        Assert.Single(hsc, s => s.ConceptId == "hematopoietic-stem-cell");
        Assert.Single(hsc, s => s.ConceptId == "hepatic-stellate-cell");

        // The note is for the abbreviation, not for the full name.
        Assert.Equal("extracellular-vesicle", Assert.Single(TermDictionary.Default.Senses("extracellular vesicles")).ConceptId);
        Assert.Empty(TermDictionary.Default.Senses("no such name"));
    }

    [Fact]
    public void No_name_has_a_sense_twice()
    {
        foreach (string name in TermDictionary.Default.Concepts.SelectMany(c => c.OtherSenses).Select(s => s.Name).Distinct())
        {
            IReadOnlyList<TermSense> senses = TermDictionary.Default.Senses(name);
            Assert.Equal(senses.Count, senses.Select(s => (s.English.ToLowerInvariant(), s.ConceptId)).Distinct().Count());
            Assert.All(senses, s => Assert.True(s.English.Length > 0 && s.Chinese.Length > 0, name));
        }
    }

    [Fact]
    public void Goes_all_the_way_up_and_down_the_hierarchy()
    {
        TermDictionary dictionary = TermDictionary.Default;
        Assert.True(dictionary.TryGetConcept("mesenchymal-stem-cell", out Concept? mesenchymal));
        IReadOnlyList<Concept> ancestors = dictionary.AncestorsOf(mesenchymal);
        Assert.Contains(ancestors, c => c.Id == "stem-cell");
        Assert.Contains(ancestors, c => c.Id == "cell");
        Assert.True(dictionary.TryGetConcept("cell", out Concept? cell));
        Assert.Contains(mesenchymal, dictionary.DescendantsOf(cell));
        Assert.DoesNotContain(cell, dictionary.DescendantsOf(cell));
    }

    [Fact]
    public void A_circle_in_a_users_hierarchy_ends()
    {
        TermDictionary dictionary = TermDictionary.Default.With(
        [
            new Concept("my-a", SemanticType.Cell) { English = ["my a"], Broader = ["my-b"] },
            new Concept("my-b", SemanticType.Cell) { English = ["my b"], Broader = ["my-c"] },
            new Concept("my-c", SemanticType.Cell) { English = ["my c"], Broader = ["my-a", "my-c"] },
        ]);
        Assert.True(dictionary.TryGetConcept("my-a", out Concept? a));
        Assert.Equal(["my-b", "my-c"], dictionary.AncestorsOf(a).Select(c => c.Id));
        Assert.Equal(["my-c", "my-b"], dictionary.DescendantsOf(a).Select(c => c.Id));
    }

    [Fact]
    public void A_users_concepts_make_a_dictionary_of_their_own()
    {
        var own = new Concept("iron-oxide-label", SemanticType.Substance)
        {
            English = ["iron oxide label"],
            Chinese = ["氧化铁标记物"],
            Abbreviations = ["FeOL"],
            Broader = ["stem-cell"],
        };
        TermDictionary dictionary = TermDictionary.Default.With([own]);
        var matcher = new TermMatcher(dictionary);
        Assert.Equal(
            ["iron-oxide-label", "mesenchymal-stem-cell"],
            matcher.Find("氧化鐵標記物 in MSCs").Where(m => !m.IsNested).Select(m => m.Concept.Id));
        Assert.Equal("iron-oxide-label", matcher.Find("iron-oxide labels")[0].Concept.Id);
        Assert.Equal(TermDictionary.Default.Count + 1, dictionary.Count);
        Assert.True(dictionary.TryGetConcept("stem-cell", out Concept? stem));
        Assert.Contains(dictionary.Narrower(stem), c => c.Id == own.Id);
        Assert.Empty(TermDictionary.Default.Lookup("FeOL"));
    }

    [Fact]
    public void A_users_concept_takes_the_place_of_the_one_it_names_and_can_be_removed()
    {
        TermDictionary dictionary = TermDictionary.CreateBuilder()
            .Add(new Concept("stem-cell", SemanticType.Cell) { English = ["stem cell"], Chinese = ["母细胞样干细胞"] })
            .Remove("cell")
            .Build();
        Assert.Equal("母细胞样干细胞", Assert.Single(dictionary.Lookup("stem cell")).PreferredChinese);
        Assert.Empty(dictionary.Lookup("干细胞"));
        Assert.Empty(new TermMatcher(dictionary).Find("a cell"));
        Assert.Equal(TermDictionary.Default.Count - 1, dictionary.Count);
    }

    [Fact]
    public void A_builder_refuses_the_same_identifier_twice()
    {
        TermDictionaryBuilder builder = TermDictionary.CreateBuilder().Add(new Concept("x", SemanticType.General));
        Assert.Throws<ArgumentException>(() => builder.Add(new Concept("x", SemanticType.General)));
        Assert.Throws<ArgumentException>(() => new Concept(" ", SemanticType.General));
    }
}
