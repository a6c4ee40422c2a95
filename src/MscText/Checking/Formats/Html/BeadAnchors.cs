using MscText.Alignment;

namespace MscText.Checking;

/// <summary>The words, terms and numbers of a bead that stand for each other, as marks that share a key.</summary>
internal sealed class BeadAnchors
{
    private readonly List<(TextSpan English, TextSpan Chinese, string Open)> _links = [];

    public BeadAnchors(AlignedDocument document, Bead bead)
    {
        foreach (WordLink link in WordAligner.Default.Align(document, bead).Where(l => l.Kind != WordLinkKind.Position))
        {
            bool strong = link.Kind is WordLinkKind.Term or WordLinkKind.Number or WordLinkKind.SharedToken;
            _links.Add((
                link.English,
                link.Chinese,
                FormattableString.Invariant($"<span class=\"k{(strong ? string.Empty : " weak")}\" tabindex=\"-1\" data-k=\"{_links.Count}\">")));
        }
    }

    public IReadOnlyList<TextMark> InEnglish(AlignedSentence sentence) => In(sentence, l => l.English);

    public IReadOnlyList<TextMark> InChinese(AlignedSentence sentence) => In(sentence, l => l.Chinese);

    private IReadOnlyList<TextMark> In(AlignedSentence sentence, Func<(TextSpan English, TextSpan Chinese, string Open), TextSpan> side) =>
    [
        .. _links
            .Where(l => sentence.Span.Contains(side(l)))
            .Select(l => new TextMark(side(l) with { Start = side(l).Start - sentence.Span.Start }, l.Open, "</span>")),
    ];
}
