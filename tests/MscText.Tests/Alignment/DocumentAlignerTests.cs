using MscText.Alignment;
using MscText.Documents;
using MscText.Testing;

namespace MscText.Tests.Alignment;

public class DocumentAlignerTests
{
    [Fact]
    public void Texts_are_cut_into_sentences_that_know_their_places()
    {
        const string english = "Mice were fed. Their blood pressure rose by 12%.";
        const string chinese = "喂养小鼠。它们的血压上升了12%。";
        AlignedDocument document = DocumentAligner.Default.Align(english, chinese);
        Assert.Equal("[0]:[0] [1]:[1]", string.Join(' ', document.Beads));
        Assert.All(document.English, s => Assert.Equal(s.Text, s.Span.Of(english).ToString()));
        Assert.All(document.Chinese, s => Assert.Equal(s.Text, s.Span.Of(chinese).ToString()));
    }

    [Fact]
    public void Lines_stay_sentences_whatever_their_ends()
    {
        AlignedDocument document = DocumentAligner.Default.AlignLines("One e.g. mouse.\r\n\r\nTwo rats. Really.\r\n", "一只小鼠。\n\n两只大鼠。真的。");
        Assert.Equal(["One e.g. mouse.", "", "Two rats. Really."], document.English.Select(s => s.Text));
        Assert.Equal(["一只小鼠。", "", "两只大鼠。真的。"], document.Chinese.Select(s => s.Text));
    }

    [Fact]
    public void A_document_without_one_of_the_abstracts_is_not_aligned()
    {
        var document = new BilingualDocument { Name = "a", Id = "a", Source = "", Shape = PageShape.LongArticle };
        Assert.Null(DocumentAligner.Default.Align(document));
    }

    [Fact]
    public void Sections_with_the_same_labels_are_aligned_by_themselves()
    {
        const string source = "Methods: Mice were fed. Results: It fell. It rose.\n方法：喂养。结果：下降。上升。";
        AlignedDocument aligned = DocumentAligner.Default.Align(new BilingualDocument
        {
            Name = "a",
            Id = "a",
            Source = source,
            Shape = PageShape.LabelledPage,
            AbstractEnglish = new DocumentAbstract(Language.English, [Section("Methods", "Mice were fed."), Section("Results", "It fell. It rose.")]),
            AbstractChinese = new DocumentAbstract(Language.Chinese, [Section("方法", "喂养。"), Section("结果", "下降。上升。")]),
        })!;
        Assert.Equal("[0]:[0] [1]:[1] [2]:[2]", string.Join(' ', aligned.Beads));
        Assert.Equal("上升。", aligned.Chinese[2].Span.Of(source).ToString());

        AbstractSection Section(string label, string text) => new(
            label is "Methods" or "方法" ? AbstractSectionKind.Methods : AbstractSectionKind.Results,
            Place(label),
            Place(text));

        SourceText Place(string text) => SourceText.From(source, new TextSpan(source.IndexOf(text, StringComparison.Ordinal), text.Length));
    }

    [Fact]
    public void Sections_that_both_have_are_borders_even_where_others_differ()
    {
        // Without the borders the Chinese sentences would be free to move: none shares a word that the other side has.
        AlignedDocument aligned = Align(
            [
                (AbstractSectionKind.Background, "Sheep age."), (AbstractSectionKind.Methods, "We ate. We slept. We wrote."),
                (AbstractSectionKind.Results, "It fell."), (AbstractSectionKind.Conclusions, "Good. Very good."),
            ],
            [
                (AbstractSectionKind.Objective, "看看。"), (AbstractSectionKind.Methods, "吃了。"),
                (AbstractSectionKind.Results, "下降。"), (AbstractSectionKind.Other, "登记号一。"),
            ]);

        foreach (Bead bead in aligned.Beads)
        {
            Assert.All(bead.English, e => Assert.All(bead.Chinese, c => Assert.Equal(Group(e, [1, 4]), Group(c, [1, 2]))));
        }

        Assert.Equal(7, aligned.Beads.Sum(b => b.English.Count));
        Assert.Equal(4, aligned.Beads.Sum(b => b.Chinese.Count));

        static int Group(int sentence, int[] borders) => borders.Count(b => sentence >= b);
    }

    [Fact]
    public void Paragraphs_are_paired_first_and_sentences_stay_within_them()
    {
        const string english = "The nurse opened the window. It was cold outside.\n\nHer brother sold three horses in 1987. Nobody asked why.\nThe river froze.\n";
        const string chinese = "护士打开了窗户。外面很冷。\n1987年她的兄弟卖了三匹马。没有人问为什么。\n\n河水结冰了。\n";
        AlignedDocument aligned = DocumentAligner.Default.AlignParagraphs(english, chinese);

        Assert.Equal("[0]:[0] [1]:[1] [2]:[2] [3]:[3] [4]:[4]", string.Join(' ', aligned.Beads));
        Assert.Equal("河水结冰了。", aligned.Chinese[4].Span.Of(chinese).ToString());
        Assert.Equal("The river froze.", aligned.English[4].Span.Of(english).ToString());
    }

    [Fact]
    public void A_paragraph_that_one_side_cuts_in_two_is_aligned_as_one()
    {
        AlignedDocument aligned = DocumentAligner.Default.AlignParagraphs(
            "The nurse opened the window. It was cold outside.\nThe river froze.", "护士打开了窗户。\n外面很冷。\n河水结冰了。");

        Assert.Equal("[0]:[0] [1]:[1] [2]:[2]", string.Join(' ', aligned.Beads));
    }

    [Fact]
    public void Empty_texts_have_no_beads() => Assert.Empty(DocumentAligner.Default.AlignParagraphs("\n\n", "").Beads);

    private static AlignedDocument Align((AbstractSectionKind Kind, string Text)[] english, (AbstractSectionKind Kind, string Text)[] chinese)
    {
        string source = string.Join('\n', english.Concat(chinese).Select(s => s.Kind + ": " + s.Text));
        int position = 0;
        return DocumentAligner.Default.Align(new BilingualDocument
        {
            Name = "a",
            Id = "a",
            Source = source,
            Shape = PageShape.LabelledPage,
            AbstractEnglish = new DocumentAbstract(Language.English, [.. english.Select(Section)]),
            AbstractChinese = new DocumentAbstract(Language.Chinese, [.. chinese.Select(Section)]),
        })!;

        AbstractSection Section((AbstractSectionKind Kind, string Text) section) =>
            new(section.Kind, Next(section.Kind.ToString()), Next(section.Text));

        SourceText Next(string text)
        {
            position = source.IndexOf(text, position, StringComparison.Ordinal) + text.Length;
            return SourceText.From(source, new TextSpan(position - text.Length, text.Length));
        }
    }

    [SeedsFact]
    public void The_abstracts_of_the_original_pages_align_sentence_by_sentence()
    {
        // Read by a person: each English sentence is translated by the Chinese one of the same number.
        foreach ((string file, int beads) in new[] { ("000_", 10), ("001_", 15), ("002_", 15) })
        {
            string path = Directory.GetFiles(EvalData.OriginalSeeds!, file + "*").Single();
            AlignedDocument aligned = DocumentAligner.Default.Align(PageReader.Default.Read(path).Document!)!;
            Assert.Equal(Enumerable.Range(0, beads).Select(i => $"[{i}]:[{i}]"), aligned.Beads.Select(b => b.ToString()));
            Assert.All(aligned.Beads, b => Assert.True(b.Confidence > 0.9, $"{file} {b} {b.Confidence}"));
        }
    }
}
