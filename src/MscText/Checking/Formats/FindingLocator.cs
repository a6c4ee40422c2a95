using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Turns places in the texts of a document into places in its file.</summary>
internal sealed class FindingLocator
{
    private readonly CheckedDocument _document;
    private readonly Dictionary<string, LineMap> _lines = new(StringComparer.Ordinal);
    private readonly string[]? _englishSegments;
    private readonly string[]? _chineseSegments;

    public FindingLocator(CheckedDocument document)
    {
        _document = document;
        if (document is { SegmentIds: { } ids, Alignment: { } alignment })
        {
            _englishSegments = IdsOf(alignment.English.Count, alignment.Beads, ids, b => b.English);
            _chineseSegments = IdsOf(alignment.Chinese.Count, alignment.Beads, ids, b => b.Chinese);
        }
    }

    public FindingPlace Locate(Finding finding)
    {
        string path = finding.Side == Language.English ? _document.EnglishPath : _document.ChinesePath;
        if (_englishSegments is not null && _chineseSegments is not null && finding.Side != Language.Mixed)
        {
            (string? id, TextSpan span) = InSegment(finding.Side, finding.Span);
            Language otherSide = finding.Side == Language.English ? Language.Chinese : Language.English;
            TextSpan? other = finding.OtherSpan is { } o ? InSegment(otherSide, o).Span : null;
            return new FindingPlace(path, id, span, other, null);
        }

        return new FindingPlace(path, null, finding.Span, finding.OtherSpan, _document.PlacesAreInFile ? Position(finding) : null);
    }

    private LinePosition Position(Finding finding)
    {
        string source = _document.SourceOf(finding.Side);
        if (!_lines.TryGetValue(source, out LineMap? lines))
        {
            _lines.Add(source, lines = new LineMap(source));
        }

        return lines.Of(finding.Span);
    }

    private (string? Id, TextSpan Span) InSegment(Language side, TextSpan span)
    {
        IReadOnlyList<AlignedSentence> sentences = side == Language.English ? _document.Alignment!.English : _document.Alignment!.Chinese;
        int low = 0;
        int high = sentences.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = sentences[middle].Span.Start <= span.Start ? (middle, high) : (low, middle - 1);
        }

        return sentences.Count == 0
            ? (null, span)
            : ((side == Language.English ? _englishSegments : _chineseSegments)![low], span with { Start = span.Start - sentences[low].Span.Start });
    }

    private static string[] IdsOf(int sentences, IReadOnlyList<Bead> beads, IReadOnlyList<string> ids, Func<Bead, IReadOnlyList<int>> side)
    {
        var result = new string[sentences];
        for (int b = 0; b < beads.Count; b++)
        {
            foreach (int sentence in side(beads[b]))
            {
                result[sentence] = ids[b];
            }
        }

        return result;
    }
}
