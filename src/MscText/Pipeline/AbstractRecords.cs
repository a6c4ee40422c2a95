using MscText.Alignment;
using MscText.Documents;
using MscText.Search;

namespace MscText.Pipeline;

/// <summary>Turns processed documents into what the index takes.</summary>
public static class AbstractRecords
{
    /// <summary>The record of a document: its fields as plain text, its beads as places in the two abstracts.</summary>
    public static AbstractRecord Of(ProcessedDocument processed)
    {
        ArgumentNullException.ThrowIfNull(processed);
        BilingualDocument document = processed.Document;
        return new AbstractRecord
        {
            Id = document.Id,
            File = document.Name,
            Shape = document.Shape.Name(),
            TitleEnglish = document.TitleEnglish?.Text,
            TitleChinese = document.TitleChinese?.Text,
            Authors = [.. document.Authors.Select(a => a.Name.Text)],
            Journal = document.Publication.Journal?.Text,
            Year = document.Publication.Year,
            Doi = document.Publication.Doi?.Value,
            AbstractEnglish = document.AbstractEnglish?.Text,
            AbstractChinese = document.AbstractChinese?.Text,
            Keywords = [.. document.Keywords.Select(k => k.Text)],
            Body = [.. document.Body.Select(b => b.Text.Text)],
            Pairs = Pairs(document, processed.Alignment),
        };
    }

    private static List<SentencePair> Pairs(BilingualDocument document, AlignedDocument? alignment)
    {
        var pairs = new List<SentencePair>();
        if (alignment is null || document.AbstractEnglish is null || document.AbstractChinese is null)
        {
            return pairs;
        }

        foreach (Bead bead in alignment.Beads)
        {
            pairs.Add(new SentencePair(
                Place(document.AbstractEnglish, alignment.English, bead.English),
                Place(document.AbstractChinese, alignment.Chinese, bead.Chinese)));
        }

        return pairs;
    }

    // From the file to the abstract's text, which joins the sections with one line feed.
    private static TextSpan Place(DocumentAbstract text, IReadOnlyList<AlignedSentence> sentences, IReadOnlyList<int> ids)
    {
        if (ids.Count == 0)
        {
            return default;
        }

        return TextSpan.FromBounds(
            Place(text, sentences[ids[0]].Span.Start), Place(text, sentences[ids[^1]].Span.End));
    }

    private static int Place(DocumentAbstract text, int sourceOffset)
    {
        int before = 0;
        foreach (AbstractSection section in text.Sections)
        {
            if (sourceOffset <= section.Text.End)
            {
                return before + Math.Max(0, sourceOffset - section.Text.Start);
            }

            before += section.Text.Text.Length + 1;
        }

        return before - 1;
    }
}
