using MscText.Normalization;
using MscText.Terms;
using MscText.Testing;

namespace MscText.Tests.Terms;

/// <summary>Checks the lists the dictionary is written in; a failure names file and line.</summary>
public class TermSourcesTests
{
    private const int FewestConcepts = 20000;
    private const int FewestNames = 76000;
    private const int FewestFalseFriends = 600;

    private static readonly TermSources Lists =
        TermSources.Load(Path.Combine(EvalData.RepositoryRoot, "src", "MscText", "Terms", "Data"));

    [Fact]
    public void There_are_at_least_the_concepts_and_names_reached_so_far()
    {
        Assert.True(Lists.Concepts.Count >= FewestConcepts, $"{Lists.Concepts.Count} concepts");
        Assert.True(Lists.Concepts.Sum(s => s.Concept.Names.Count()) >= FewestNames);
        Assert.True(Lists.FalseFriends.Count >= FewestFalseFriends);
        Assert.Equal(Lists.Concepts.Count, TermDictionary.Default.Count);
        Assert.Equal(Lists.FalseFriends.Count, FalseFriends.Default.All.Count);
    }

    [Fact]
    public void Names_are_written_in_the_script_of_their_column()
    {
        var faults = new List<string>();
        foreach (TermSource source in Lists.Concepts)
        {
            Concept concept = source.Concept;
            Check(source, concept.Chinese, c => c.Traditional, faults);
            Check(source, concept.ChineseTraditional, c => c.Simplified, faults);
            faults.AddRange(concept.English.Concat(concept.Abbreviations)
                .Where(n => HanCharacters.Count(n) > 0).Select(n => $"{source.File}:{source.Line}: {n} is not English"));
            faults.AddRange(concept.Chinese.Concat(concept.ChineseTraditional)
                .Where(n => HanCharacters.Count(n) == 0).Select(n => $"{source.File}:{source.Line}: {n} is not Chinese"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Traditional_names_differ_from_simplified_ones_by_more_than_script()
    {
        TermFolding folding = TermTable.Folding.Value;
        Assert.Empty(Lists.Concepts
            .Where(s => s.Concept.ChineseTraditional.Select(n => folding.Fold(n)).Intersect(s.Concept.Chinese.Select(n => folding.Fold(n))).Any())
            .Select(Place));
    }

    [Fact]
    public void No_name_stands_on_two_concepts_of_a_type_without_a_note()
    {
        HashSet<(string, string)> noted = [.. Lists.Senses.Select(s => (s.Name, s.ConceptId ?? ""))];
        IEnumerable<string> clashes = Lists.Concepts
            .SelectMany(s => s.Concept.Names.Select(n => (Name: n, Key: s.Concept.Abbreviations.Contains(n) ? n : n.ToLowerInvariant(), s.Concept)))
            .GroupBy(p => (p.Key, p.Concept.Type))
            .Where(g => g.Select(p => p.Concept.Id).Distinct().Count() > 1)
            .SelectMany(g => g.Where(p => !noted.Contains((p.Name, p.Concept.Id))).Select(p => $"{p.Name}: {p.Concept.Id}"));
        Assert.Empty(clashes);
    }

    [Fact]
    public void No_concept_has_a_name_twice_and_every_name_begins_as_the_matcher_needs()
    {
        TermFolding folding = TermTable.Folding.Value;
        Assert.Empty(Lists.Concepts
            .Where(s => s.Concept.English.Concat(s.Concept.Chinese).GroupBy(n => folding.Fold(n)).Any(g => g.Count() > 1))
            .Select(Place));
        Assert.DoesNotContain(
            Lists.Concepts.SelectMany(s => s.Concept.Names),
            n => TermCharacterClass.Of(n[0]) == TermCharacterClass.Other || n.Length is < 1 or > TermVariants.MaxLength);
        Assert.DoesNotContain(Lists.Concepts.SelectMany(s => s.Concept.Abbreviations), a => a.Length < 2);
    }

    [Fact]
    public void The_hierarchy_has_no_cycles()
    {
        Dictionary<string, Concept> byId = Lists.Concepts.ToDictionary(s => s.Concept.Id, s => s.Concept);
        foreach (Concept concept in byId.Values)
        {
            var above = new HashSet<string>();
            var pending = new Stack<string>(concept.Broader);
            while (pending.TryPop(out string? id))
            {
                Assert.NotEqual(concept.Id, id);
                if (above.Add(id))
                {
                    byId[id].Broader.ToList().ForEach(pending.Push);
                }
            }
        }
    }

    [Fact]
    public void Every_list_is_sorted_by_identifier()
    {
        foreach (IGrouping<string, TermSource> file in Lists.Concepts.GroupBy(s => s.File))
        {
            string[] ids = [.. file.Select(s => s.Concept.Id)];
            Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        }
    }

    [Fact]
    public void A_note_belongs_to_a_name_of_the_dictionary()
    {
        HashSet<string> names = [.. Lists.Concepts.SelectMany(s => s.Concept.Names)];
        Assert.Empty(Lists.Senses.Select(s => s.Name).Except(names));
        Assert.Empty(Lists.Senses.Where(s => HanCharacters.Count(s.Chinese) == 0).Select(s => s.Name));
    }

    [Fact]
    public void False_friends_have_different_senses()
    {
        Assert.Empty(Lists.FalseFriends.Where(f => f.Biomedical.Intersect(f.Everyday).Any()).Select(f => f.English));
        Assert.Empty(Lists.FalseFriends.GroupBy(f => f.English).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(Lists.FalseFriends
            .Where(f => f.Biomedical.Concat(f.Everyday).Any(n => ScriptDetector.Count(n).Traditional > 0))
            .Select(f => f.English));
        Assert.Contains("给药", FalseFriends.Default.All.Single(f => f.English == "administration").Biomedical);
    }

    [Theory]
    [InlineData("x\tCell\tx cell\tX细胞\t\t", "6 fields instead of 7")]
    [InlineData("X\tCell\tx cell\tX细胞\t\t\t", "'X' is not an identifier")]
    [InlineData("x\tCells\tx cell\tX细胞\t\t\t", "'Cells' is not a semantic type")]
    [InlineData("x\tCell\t\tX细胞\t\t\t", "lacks a name in one language")]
    [InlineData("x\tCell\tx cell\t\t\t\t", "lacks a name in one language")]
    [InlineData("x\tCell\tx cell | x cell\tX细胞\t\t\t", "stands twice")]
    [InlineData("x\tCell\tx cell|y cell\tX细胞\t\t\t", "stray spaces or bars")]
    public void A_malformed_row_is_named_by_file_and_line(string row, string fault)
    {
        using var reader = new StringReader("# comment\nid\ttype\ten\tzh\tzh-Hant\tabbr\tbroader\n" + row + "\n");
        var error = Assert.Throws<TermFormatException>(() => TermSources.ReadConcepts("own.tsv", reader).ToList());
        Assert.StartsWith("own.tsv, line 3: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_its_header_is_refused()
    {
        using var reader = new StringReader("x\tCell\n");
        Assert.Throws<TermFormatException>(() => TermSources.ReadConcepts("own.tsv", reader).ToList());
        using var empty = new StringReader("");
        Assert.Throws<TermFormatException>(() => TermSources.ReadConcepts("own.tsv", empty).ToList());
    }

    private static void Check(TermSource source, IEnumerable<string> names, Func<ScriptCounts, int> foreign, List<string> faults) =>
        faults.AddRange(names.Where(n => foreign(ScriptDetector.Count(n)) > 0).Select(n => $"{source.File}:{source.Line}: {n}"));

    private static string Place(TermSource source) => $"{source.File}:{source.Line}: {source.Concept.Id}";
}
