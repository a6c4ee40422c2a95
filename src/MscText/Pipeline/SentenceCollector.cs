using MscText.Documents;
using MscText.Segmentation;

namespace MscText.Pipeline;

/// <summary>The sentences of a document's running text.</summary>
internal static class SentenceCollector
{
    public static IReadOnlyList<DocumentSentence> Collect(BilingualDocument document, SentenceSplitter splitter)
    {
        var sentences = new List<DocumentSentence>();
        foreach (DocumentAbstract text in new[] { document.AbstractEnglish, document.AbstractChinese }.OfType<DocumentAbstract>())
        {
            foreach (AbstractSection section in text.Sections)
            {
                Add(section.Text, text.Language);
            }
        }

        foreach (BodyBlock block in document.Body.Where(HasSentences))
        {
            Add(block.Text, block.Language);
        }

        sentences.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return sentences;

        void Add(SourceText text, Language main)
        {
            foreach (TextSpan sentence in splitter.Split(text.Text, main == Language.None ? Language.Mixed : main))
            {
                Language language = LanguageProfile.Of(sentence.Of(text.Text)).Exact;
                sentences.Add(new DocumentSentence(text.ToSource(sentence), language));
            }
        }
    }

    public static LanguageMix Count(IReadOnlyList<DocumentSentence> sentences) => new(
        sentences.Count(s => s.Language == Language.English),
        sentences.Count(s => s.Language == Language.Chinese),
        sentences.Count(s => s.Language == Language.Mixed));

    private static bool HasSentences(BodyBlock block) => block.Kind is BodyBlockKind.Heading or BodyBlockKind.Paragraph or BodyBlockKind.ListItem;
}
