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
                // A sentence of an abstract belongs to its side, also where it holds words of the other language.
                Add(section.Text, text.Language, _ => text.Language);
            }
        }

        foreach (BodyBlock block in document.Body.Where(HasSentences))
        {
            Add(block.Text, block.Language, sentence => LanguageProfile.Of(sentence).Exact);
        }

        sentences.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return sentences;

        void Add(SourceText text, Language main, Func<string, Language> languageOf)
        {
            foreach (TextSpan sentence in splitter.Split(text.Text, main == Language.None ? Language.Mixed : main))
            {
                sentences.Add(new DocumentSentence(text.ToSource(sentence), languageOf(sentence.Of(text.Text).ToString())));
            }
        }
    }

    public static LanguageMix Count(IReadOnlyList<DocumentSentence> sentences) => new(
        sentences.Count(s => s.Language == Language.English),
        sentences.Count(s => s.Language == Language.Chinese),
        sentences.Count(s => s.Language == Language.Mixed));

    private static bool HasSentences(BodyBlock block) => block.Kind is BodyBlockKind.Heading or BodyBlockKind.Paragraph or BodyBlockKind.ListItem;
}
