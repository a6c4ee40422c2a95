using System.Text;
using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Writes XLIFF 2.1: a unit a bead or segment, and of text without a counterpart a unit a sentence that has findings.</summary>
internal sealed class XliffFindingWriter(Stream output) : FindingWriter
{
    private readonly StreamWriter _text = new(output, new UTF8Encoding(false), 1 << 14, leaveOpen: true);
    private XliffOutput? _xliff;

    public override void Write(CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _xliff ??= new XliffOutput(_text, ChineseTag.Of(document.Alignment?.ChineseSource ?? document.Text?.Source));
        var placed = new PlacedFindings(document);
        string original = document.EnglishPath == document.ChinesePath ? document.EnglishPath : document.Name;
        _xliff.StartFile(
            document.RecordId is { } record ? $"{original}#{record}" : original,
            [.. placed.Rest.Select(f => NoteOf(f, null, $"[{f.Text}] "))]);
        bool any = WriteBeads(_xliff, document, placed);
        any |= WriteSentences(_xliff, document.Text, placed);
        if (!any)
        {
            // A file has a unit at least.
            _xliff.WriteUnit(null, string.Empty, null, null, []);
        }

        _xliff.EndFile();
    }

    protected override void Dispose(bool disposing)
    {
        if (_xliff is null)
        {
            _xliff = new XliffOutput(_text, "zh");
            _xliff.StartFile("none", []);
            _xliff.WriteUnit(null, string.Empty, null, null, []);
            _xliff.EndFile();
        }

        _xliff.Dispose();
        _text.Dispose();
    }

    private static bool WriteBeads(XliffOutput xliff, CheckedDocument document, PlacedFindings placed)
    {
        for (int b = 0; b < (document.Alignment?.Beads.Count ?? 0); b++)
        {
            AlignedDocument alignment = document.Alignment!;
            Bead bead = alignment.Beads[b];
            var english = new JoinedSentences(alignment.English, bead.English, " ");
            var chinese = new JoinedSentences(alignment.Chinese, bead.Chinese, string.Empty);
            xliff.WriteUnit(
                document.SegmentIds?[b] ?? bead.ToString(),
                english.Text,
                bead.Chinese.Count == 0 ? null : chinese.Text,
                document.SegmentIds is null ? bead.Confidence : null,
                [.. placed.OfBead(b).Select(f => NoteOf(f, (f.Side == Language.English ? english : chinese).ToJoined(f.Span)))]);
        }

        return document.Alignment is { Beads.Count: > 0 };
    }

    private static bool WriteSentences(XliffOutput xliff, CheckedText? text, PlacedFindings placed)
    {
        bool any = false;
        for (int i = 0; i < (text?.Sentences.Count ?? 0); i++)
        {
            IReadOnlyList<Finding> findings = placed.OfSentence(i);
            if (findings.Count == 0)
            {
                continue;
            }

            any = true;
            var sentence = new JoinedSentences(text!.Sentences, [i], string.Empty);
            bool isChinese = HanText.IsMostly(sentence.Text);
            xliff.WriteUnit(
                null,
                isChinese ? string.Empty : sentence.Text,
                isChinese ? sentence.Text : null,
                null,
                [.. findings.Select(f => NoteOf(f, sentence.ToJoined(f.Span)) with { OnTarget = isChinese })]);
        }

        return any;
    }

    private static XliffNote NoteOf(Finding finding, TextSpan? place, string prefix = "") => new(
        finding.Side != Language.English,
        place,
        finding.Rule,
        finding.Severity switch { FindingSeverity.Error => 1, FindingSeverity.Warning => 4, _ => 7 },
        prefix + (finding.Suggestion is { } s ? $"{finding.Message} → {s}" : finding.Message));
}
