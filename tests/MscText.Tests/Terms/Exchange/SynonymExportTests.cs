using System.Text;
using System.Text.Json;
using MscText.Terms;

namespace MscText.Tests.Terms;

public class SynonymExportTests
{
    private static readonly Concept[] Concepts =
    [
        new("a", SemanticType.Cell) { English = ["own cell", "cell, own"], Chinese = ["自有细胞"], ChineseTraditional = ["自家細胞"], Abbreviations = ["OCX"] },
        new("b", SemanticType.Drug) { English = ["#1 drug", "back\\slash", "a=>b"], Chinese = ["药"] },
        new("c", SemanticType.Drug) { English = ["lonely drug"] },
    ];

    [Fact]
    public void A_synonym_file_is_read_by_the_rules_of_lucene_as_it_was_meant()
    {
        string[] lines = Imports.Export(Concepts, TermExportFormat.Solr).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal([Concepts[0].Names, Concepts[1].Names], lines.Select(l => SolrRule(l).Output));
    }

    [Fact]
    public void Names_can_be_mapped_to_the_preferred_ones()
    {
        string[] lines = Imports.Export(Concepts, TermExportFormat.Solr, new TermExportOptions { MapToPreferred = true })
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(Concepts[0].Names, SolrRule(lines[0]).Input);
        Assert.Equal(["own cell", "自有细胞"], SolrRule(lines[0]).Output);
        Assert.Equal(["#1 drug", "药"], SolrRule(lines[1]).Output);
    }

    [Fact]
    public void A_synonym_set_of_elasticsearch_holds_a_rule_a_concept()
    {
        using JsonDocument json = JsonDocument.Parse(Imports.Export(Concepts, TermExportFormat.Elasticsearch));
        JsonElement[] rules = [.. json.RootElement.GetProperty("synonyms_set").EnumerateArray()];

        Assert.Equal(["a", "b"], rules.Select(r => r.GetProperty("id").GetString()));
        Assert.Equal(Concepts[0].Names, SolrRule(rules[0].GetProperty("synonyms").GetString()!).Output);
    }

    [Fact]
    public void Types_languages_and_scripts_are_chosen()
    {
        Assert.Equal(
            "药, 处方\n",
            Imports.Export(
                [.. Concepts, new Concept("d", SemanticType.Drug) { English = ["prescription"], Chinese = ["药", "处方"], ChineseTraditional = ["處方籤"] }],
                TermExportFormat.Solr,
                new TermExportOptions { Types = [SemanticType.Drug], English = false, Traditional = false }));
        Assert.Equal("own cell, cell\\, own, OCX\n", Imports.Export([Concepts[0]], TermExportFormat.Solr, new TermExportOptions { Chinese = false }));
    }

    [Fact]
    public void Derived_spellings_and_traditional_characters_are_added_where_wanted()
    {
        Concept[] concept = [new("t", SemanticType.Gene) { English = ["tumor factor-β"], Chinese = ["肿瘤因子"] }];

        string with = Imports.Export(concept, TermExportFormat.Solr, new TermExportOptions { Variants = true });
        string simplified = Imports.Export(concept, TermExportFormat.Solr, new TermExportOptions { Variants = true, Traditional = false });

        Assert.Contains("tumour factor-β", with, StringComparison.Ordinal);
        Assert.Contains("tumor factor-beta", with, StringComparison.Ordinal);
        Assert.Contains("腫瘤因子", with, StringComparison.Ordinal);
        Assert.DoesNotContain("腫瘤因子", simplified, StringComparison.Ordinal);
        Assert.Equal("tumor factor-β, 肿瘤因子\n", Imports.Export(concept, TermExportFormat.Solr));
    }

    [Fact]
    public void Only_what_stands_under_a_concept_is_written()
    {
        using var stream = new MemoryStream();
        int count = TermExporter.Export(TermDictionary.Default, stream, TermExportFormat.TermList, new TermExportOptions { Under = "stem-cell" });
        IReadOnlyList<Concept> read = Imports.Of(stream.ToArray(), TermFileFormat.TermList).Concepts;

        Assert.Equal(count, read.Count);
        Assert.Contains(read, c => c.Id == "mesenchymal-stem-cell");
        Assert.Contains(read, c => c.Id == "adipose-derived-mesenchymal-stem-cell");
        Assert.DoesNotContain(read, c => c.Id == "apoptosis");
        Assert.Throws<ArgumentException>(() => TermExporter.Export(
            TermDictionary.Default, stream, TermExportFormat.TermList, new TermExportOptions { Under = "no-such-concept" }));
    }

    [Fact]
    public void A_list_leaves_out_names_it_cannot_hold()
    {
        Concept[] concepts = [new("x", SemanticType.Cell) { English = ["one\ttwo  three", "bar|bar"] }, new("y", SemanticType.Cell) { English = ["|"] }];

        Assert.EndsWith("\nx\tCell\tone two three\t\t\t\t\n", Imports.Export(concepts, TermExportFormat.TermList), StringComparison.Ordinal);
    }

    // As Lucene's SolrSynonymParser documents: an unescaped arrow maps, unescaped commas separate, # begins a comment.
    private static (string[] Input, string[] Output) SolrRule(string line)
    {
        Assert.NotEqual('#', line[0]);
        string[] sides = Split(line, "=>");
        Assert.InRange(sides.Length, 1, 2);
        return (Unescaped(sides[0]), Unescaped(sides[^1]));
    }

    private static string[] Unescaped(string side) =>
        [.. Split(side, ",").Select(n =>
        {
            var name = new StringBuilder();
            for (int i = 0; i < n.Length; i++)
            {
                name.Append(n[i] == '\\' && i + 1 < n.Length ? n[++i] : n[i]);
            }

            return name.ToString().Trim();
        })];

    private static string[] Split(string text, string separator)
    {
        var parts = new List<string>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (string.CompareOrdinal(text, i, separator, 0, separator.Length) == 0)
            {
                parts.Add(text[start..i]);
                start = i + separator.Length;
                i = start - 1;
            }
        }

        parts.Add(text[start..]);
        return [.. parts];
    }
}
