using MscText.Alignment;
using MscText.Documents;

namespace MscText.Checking;

/// <summary>Writes the section of one document.</summary>
internal sealed class HtmlDocumentWriter
{
    private readonly TextWriter _page;
    private readonly CheckedDocument _document;
    private readonly int _number;
    private readonly PlacedFindings _placed;
    private readonly ScriptVariants _script;
    private readonly FindingMarks _marks;

    public HtmlDocumentWriter(TextWriter page, CheckedDocument document, int number)
    {
        _page = page;
        _document = document;
        _number = number;
        _placed = new PlacedFindings(document);
        _script = new ScriptVariants(document.Alignment?.ChineseSource ?? document.Text?.Source ?? string.Empty);
        _marks = new FindingMarks(document, number, _script.Tag);
    }

    public void Write()
    {
        _page.Write(FormattableString.Invariant(
            $"<section class=\"document\" id=\"d{_number}\" data-script=\"{_script.Name}\" aria-labelledby=\"d{_number}-name\">\n"));
        WriteHead();
        if (_document.Alignment is { Beads.Count: > 0 } alignment)
        {
            _page.Write("<div class=\"part\">\n");
            WriteTable(string.Empty, "<th role=\"columnheader\">English</th><th role=\"columnheader\" lang=\"zh\">中文</th>", () =>
            {
                for (int b = 0; b < alignment.Beads.Count; b++)
                {
                    new BeadRow(_page, alignment, b, _document.SegmentIds?[b], _script, _marks, _placed.OfBead(b)).Write(_number);
                }
            });
            _page.Write("</div>\n");
        }

        WriteText();
        if (_placed.Rest.Count > 0)
        {
            _page.Write("<div class=\"rest\"><h3>Elsewhere</h3>\n");
            _marks.WriteList(_page, _placed.Rest);
            _page.Write("</div>\n");
        }

        _page.Write("</section>\n");
    }

    private void WriteHead()
    {
        _page.Write("<div class=\"head\"><div>\n");
        _page.Write(FormattableString.Invariant($"<h2 id=\"d{_number}-name\">{HtmlText.Encode(HtmlSummary.NameOf(_document))}</h2>\n"));
        HtmlSummary counts = HtmlSummary.Of(_document);
        List<string> facts = [.. _document.Facts.Select(f => $"{f.Key} {f.Value}")];
        if (_document.Alignment is not null)
        {
            facts.Add(FormattableString.Invariant($"{counts.English} English and {counts.Chinese} Chinese sentences in {counts.Beads} beads"));
            facts.Add(FormattableString.Invariant($"{counts.Unpaired} unpaired"));
        }

        facts.Add(FormattableString.Invariant($"{_document.Findings.Count} {(_document.Findings.Count == 1 ? "finding" : "findings")}"));
        _page.Write($"<p class=\"facts\">{HtmlText.Encode(string.Join(" · ", facts))}</p>\n");
        foreach (DocumentWarning warning in _document.Warnings)
        {
            _page.Write(FormattableString.Invariant($"<p class=\"notice warning\">Line {warning.Line}: {HtmlText.Encode(warning.Message)}</p>\n"));
        }

        _page.Write("</div>\n");
        if (_document.Alignment is { Beads.Count: > 0 } alignment)
        {
            HtmlPath.Write(_page, alignment, _number);
        }

        _page.Write("</div>\n");
    }

    private void WriteText()
    {
        if (_document.Text is not { Sentences.Count: > 0 } text)
        {
            return;
        }

        _page.Write("<div class=\"part\">\n");
        if (_document.Alignment is not null)
        {
            _page.Write("<h3>Titles and other text</h3>\n");
        }

        WriteTable(" single", "<th role=\"columnheader\">Text</th>", () =>
        {
            for (int s = 0; s < text.Sentences.Count; s++)
            {
                new SentenceRow(_page, text.Sentences[s], _script, _marks, _placed.OfSentence(s)).Write(_number, s);
            }
        });
        _page.Write("</div>\n");
    }

    // As its rows are boxes of their own, which can be skipped while out of sight, the roles of a table are given by hand.
    private void WriteTable(string look, string columns, Action rows)
    {
        _page.Write($"<table class=\"rows{look}\" role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\">#</th>{columns}</tr></thead>\n<tbody role=\"rowgroup\">\n");
        rows();
        _page.Write("</tbody>\n</table>\n");
    }
}
