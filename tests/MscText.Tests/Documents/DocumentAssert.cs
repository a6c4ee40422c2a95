using MscText.Documents;

namespace MscText.Tests.Documents;

/// <summary>What holds for every document, whatever it was read from.</summary>
internal static class DocumentAssert
{
    /// <summary>Every text is the slice of the source that its span names.</summary>
    public static void SpansAreExact(BilingualDocument document)
    {
        foreach (SourceText text in DocumentSpans.All(document))
        {
            Assert.Equal(document.Source.Substring(text.Span.Start, text.Span.Length), text.Text);
        }

        Assert.All(document.Warnings, w => Assert.InRange(w.Place.End, w.Place.Start, document.Source.Length));
    }

    /// <summary>
    /// Every letter of the source is in a field, a block, a label or among the dropped texts. The words between names are no
    /// part of any.
    /// </summary>
    public static void NothingVanishes(BilingualDocument document)
    {
        bool[] covered = new bool[document.Source.Length];
        foreach (SourceText text in DocumentSpans.All(document))
        {
            covered.AsSpan(text.Span.Start, text.Span.Length).Fill(true);
        }

        string lost = string.Concat(document.Source.Select((c, i) => char.IsLetter(c) && !covered[i] ? c : ' '));
        Assert.Empty(lost.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(["and", "et", "al", "等"]));
    }
}
