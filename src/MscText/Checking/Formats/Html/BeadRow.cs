using MscText.Alignment;
using MscText.Normalization;

namespace MscText.Checking;

/// <summary>Writes the row of a bead.</summary>
internal sealed class BeadRow(
    TextWriter page,
    AlignedDocument document,
    int number,
    string? segment,
    ScriptVariants script,
    FindingMarks marks,
    IReadOnlyList<Finding> findings)
{
    private const int MaxReasons = 8;

    private readonly Bead _bead = document.Beads[number];
    private readonly BeadAnchors _anchors = new(document, document.Beads[number]);

    public void Write(int documentNumber)
    {
        bool low = segment is null && _bead.Confidence < HtmlText.LowConfidence;
        string id = FormattableString.Invariant($"d{documentNumber}-b{number}");
        page.Write($"<tr role=\"row\" id=\"{id}\"");
        HtmlRow.WriteClasses(page, findings.Count > 0 ? "flagged" : null, low ? "low" : null, _bead.Shape == "1-1" ? null : "odd");
        page.Write($"><th role=\"rowheader\" class=\"meta\"><a class=\"id\" href=\"#{id}\">{HtmlText.Encode(segment ?? HtmlRow.Number(number))}</a> <span class=\"shape\">{_bead.Shape}</span>");
        if (segment is null)
        {
            WriteConfidence();
        }

        page.Write("</th>");
        WriteEnglish();
        WriteChinese();
        HtmlRow.WriteNotes(page, marks, findings);
        page.Write("</tr>\n");
    }

    private void WriteConfidence()
    {
        page.Write(FormattableString.Invariant(
            $"<details class=\"why {HtmlText.BandOf(_bead.Confidence)}\"><summary title=\"Confidence; open for the reasons\">{_bead.Confidence:0.00}</summary><ul>"));
        foreach (BeadEvidence evidence in _bead.Evidence.Take(MaxReasons))
        {
            page.Write($"<li>{HtmlText.Encode(evidence.Kind == BeadEvidenceKind.Length ? "length" : $"{evidence.English} = {evidence.Chinese}")}</li>");
        }

        page.Write("</ul></details>");
    }

    private void WriteEnglish()
    {
        AlignedSentence[] sentences = [.. _bead.English.Select(n => document.English[n])];
        Finding[] here = [.. findings.Where(f => f.Side == Language.English)];
        if (sentences.Length == 0)
        {
            HtmlRow.WriteOmission(page, "en");
            return;
        }

        page.Write($"<td role=\"cell\" class=\"en{FindingMarks.WholeOf(sentences, here)}\" lang=\"en\">");
        foreach (AlignedSentence sentence in sentences)
        {
            page.Write("<p>");
            MarkedText.Write(page, sentence.Text, marks.In(sentence, here), _anchors.InEnglish(sentence));
            page.Write("</p>");
        }

        page.Write("</td>");
    }

    private void WriteChinese()
    {
        AlignedSentence[] sentences = [.. _bead.Chinese.Select(n => document.Chinese[n])];
        Finding[] here = [.. findings.Where(f => f.Side != Language.English)];
        if (sentences.Length == 0)
        {
            HtmlRow.WriteOmission(page, "zh");
            return;
        }

        page.Write($"<td role=\"cell\" class=\"zh{FindingMarks.WholeOf(sentences, here)}\">");
        foreach (AlignedSentence sentence in sentences)
        {
            HtmlRow.WriteVariants(page, sentence, script, script.Tag, marks.In(sentence, here), _anchors.InChinese(sentence));
        }

        page.Write("</td>");
    }
}
