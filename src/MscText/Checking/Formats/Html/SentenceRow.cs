using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Writes the row of a sentence without a counterpart; its Chinese, if it is mostly English, as what it is.</summary>
internal sealed class SentenceRow(
    TextWriter page, AlignedSentence sentence, ScriptVariants script, FindingMarks marks, IReadOnlyList<Finding> findings)
{
    public void Write(int documentNumber, int number)
    {
        string id = FormattableString.Invariant($"d{documentNumber}-s{number}");
        bool isChinese = HanText.IsMostly(sentence.Text);
        page.Write($"<tr role=\"row\" id=\"{id}\"");
        HtmlRow.WriteClasses(page, findings.Count > 0 ? "flagged" : null);
        page.Write($"><th role=\"rowheader\" class=\"meta\"><a class=\"id\" href=\"#{id}\">{HtmlRow.Number(number)}</a></th>");
        page.Write($"<td role=\"cell\" class=\"text{FindingMarks.WholeOf([sentence], findings)}\">");
        HtmlRow.WriteVariants(
            page, sentence, script, isChinese ? script.Tag : "en", marks.In(sentence, findings), isChinese ? [] : ChineseRuns());
        page.Write("</td>");
        HtmlRow.WriteNotes(page, marks, findings);
        page.Write("</tr>\n");
    }

    private List<TextMark> ChineseRuns()
    {
        var runs = new List<TextMark>();
        for (int i = 0; i < sentence.Text.Length; i++)
        {
            int start = i;
            while (i < sentence.Text.Length && HanText.IsHan(sentence.Text[i]))
            {
                i++;
            }

            if (i > start)
            {
                runs.Add(new TextMark(TextSpan.FromBounds(start, i), $"<span lang=\"{script.Tag}\">", "</span>"));
            }
        }

        return runs;
    }
}
