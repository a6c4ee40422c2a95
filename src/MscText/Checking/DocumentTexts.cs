using MscText.Alignment;
using MscText.Documents;
using MscText.Segmentation;

namespace MscText.Checking;

/// <summary>Gathers the text of a document that is checked without a counterpart.</summary>
internal static class DocumentTexts
{
    /// <summary>All that somebody wrote as text: titles, running text, captions, notes and references, and the abstracts where they are not aligned; in the order of the source.</summary>
    public static CheckedText OutsideAlignment(BilingualDocument document, AlignedDocument? alignment, SentenceSplitter splitter)
    {
        var texts = new List<SourceText>();
        texts.AddRange(new[] { document.TitleEnglish, document.TitleChinese }.OfType<SourceText>());
        texts.AddRange(document.Body.Select(b => b.Text));
        texts.AddRange(document.Tables.Select(t => t.Caption).OfType<SourceText>());
        texts.AddRange(document.Keywords);
        texts.AddRange(document.Notes.Select(n => n.Text));
        texts.AddRange(document.Dropped.Where(d => d.Reason == DroppedReason.Disclaimer).Select(d => d.Text));
        if (alignment is null)
        {
            texts.AddRange(new[] { document.AbstractEnglish, document.AbstractChinese }
                .OfType<DocumentAbstract>()
                .SelectMany(a => a.Sections)
                .Select(s => s.Text));
        }

        // References often are paragraphs of the body as well, and a caption may be part of its table.
        texts.AddRange(document.References.Select(r => r.Text));
        texts = [.. texts.Where((t, i) => !texts.Take(i).Any(earlier => earlier.Span.Overlaps(t.Span)))];
        return new CheckedText(
            document.Source,
            Language.Mixed,
            [.. texts.OrderBy(t => t.Start).SelectMany(t => Sentences(t, splitter))]);
    }

    private static IEnumerable<AlignedSentence> Sentences(SourceText text, SentenceSplitter splitter) =>
        splitter.Split(text.Text, Language.Mixed).Select(span => new AlignedSentence(span.Of(text.Text).ToString(), text.ToSource(span)));
}
