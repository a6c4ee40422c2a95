using FsCheck;
using FsCheck.Fluent;
using MscText.Search;

namespace MscText.Tests.Search.Queries;

public sealed class QuerySyntaxTests
{
    [Theory]
    [InlineData("stem cells in liver", "[stem cells in liver]")]
    [InlineData("stem AND liver", "and([stem] [liver])")]
    [InlineData("stem cells AND liver OR kidney", "or(and([stem cells] [liver]) [kidney])")]
    [InlineData("stem AND (liver OR kidney)", "and([stem] or([liver] [kidney]))")]
    [InlineData("stem -liver", "list([stem] not([liver]))")]
    [InlineData("stem NOT liver failure", "list([stem] not([liver]) [failure])")]
    [InlineData("-(liver kidney)", "not([liver kidney])")]
    [InlineData("\"stem cells\" liver", "list(\"stem cells\" [liver])")]
    [InlineData("“干细胞”肝", "list(\"干细胞\" [肝])")]
    [InlineData("\"stem liver\"~5", "\"stem liver\"~5")]
    [InlineData("title:liver cells", "list(Title:[liver] [cells])")]
    [InlineData("标题：肝硬化", "Title:[肝硬化]")]
    [InlineData("title:\"stem cells\"", "Title:\"stem cells\"")]
    [InlineData("title:(stem cells) liver", "list(Title:[stem cells] [liver])")]
    [InlineData("-author:Wang", "not(Author:[Wang])")]
    [InlineData("year:2020..2025", "Year:[2020..2025]")]
    [InlineData("doi:10.1016/S0140-6736(20)1", "Doi:[10.1016/S0140-6736(20)1]")]
    [InlineData("leuk*", "pattern(leuk*)")]
    [InlineData("wom?n", "pattern(wom?n)")]
    [InlineData("mesenchmal~", "fuzzy(mesenchmal 2)")]
    [InlineData("cel~1 stem", "list(fuzzy(cel 1) [stem])")]
    [InlineData("=WAS gene", "list(exact(WAS) [gene])")]
    public void Syntax_is_read_as_it_is_meant(string query, string expected) => Assert.Equal(expected, Show(query));

    [Theory]
    [InlineData("the effect of x-ray: (a) dose - what is known?")]
    [InlineData("what is the role of (a) IL-6 and (b) TNF?")]
    [InlineData("ratio 1:2 - a comparison")]
    [InlineData("a new title: the story")]
    [InlineData("CD4(+) T cells")]
    [InlineData("HLA-B*27 in p=0.05")]
    [InlineData("more than ~50% -5 degrees")]
    [InlineData("EFFECT OF INSULIN AND GLUCOSE ON THE LIVER")]
    [InlineData("which is better?")]
    [InlineData("AND")]
    [InlineData("stem cells AND")]
    [InlineData("tissue and/or blood")]
    [InlineData("a (b")]
    [InlineData("5\" needle")]
    [InlineData("http://example.org/a?b=c")]
    [InlineData("什么是干细胞？（一）来源：骨髓")]
    public void A_sentence_is_plain_text(string query) => Assert.Equal($"[{query}]", Show(query));

    [Theory]
    [InlineData("stem \"cells", 5)]
    [InlineData("OR liver", 0)]
    public void What_is_not_understood_is_told_with_its_place(string query, int start)
    {
        QueryProblem problem = Assert.Single(QuerySyntaxReader.Read(query).Problems);

        Assert.Equal(start, problem.Span.Start);
        Assert.NotEmpty(problem.Message);
        Assert.NotEmpty(problem.MessageChinese);
    }

    [Fact]
    public void Any_text_is_read_with_parts_inside_it() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Prove(text ?? "")).QuickCheckThrowOnFailure();

    private static void Prove(string query)
    {
        Inside(QuerySyntaxReader.Read(query).Root);

        void Inside(QueryNode? node)
        {
            if (node is not null)
            {
                Assert.InRange(node.Span.Start, 0, query.Length);
                Assert.InRange(node.Span.End, node.Span.Start, query.Length);
            }

            foreach (QueryNode part in node is GroupNode group ? group.Parts : [])
            {
                Inside(part);
            }
        }
    }

    [Fact]
    public void Deep_brackets_do_no_harm()
    {
        string query = string.Concat(Enumerable.Repeat("(a AND ", 5000)) + "b" + new string(')', 5000);

        Assert.NotNull(QuerySyntaxReader.Read(query).Root);
    }

    private static string Show(string query) => Show(QuerySyntaxReader.Read(query).Root, query);

    private static string Show(QueryNode? node, string query) => node switch
    {
        null => "",
        TextNode text => $"[{text.Span.Of(query)}]",
        PhraseNode phrase => $"\"{phrase.Inner.Of(query)}\"{(phrase.Slop > 0 ? $"~{phrase.Slop}" : "")}",
        PatternNode pattern => $"pattern({pattern.Span.Of(query)})",
        FuzzyNode fuzzy => $"fuzzy({fuzzy.Word.Of(query)} {fuzzy.Edits})",
        ExactNode exact => $"exact({exact.Word.Of(query)})",
        FieldNode field => $"{field.Field}:{Show(field.Value, query)}",
        NotNode not => $"not({Show(not.Value, query)})",
        GroupNode group => $"{group.Kind.ToString().ToLowerInvariant()}({string.Join(' ', group.Parts.Select(p => Show(p, query)))})",
        _ => "?",
    };
}
