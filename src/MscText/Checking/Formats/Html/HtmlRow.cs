using System.Globalization;
using MscText.Alignment;
using MscText.Normalization;

namespace MscText.Checking;

/// <summary>Parts of rows.</summary>
internal static class HtmlRow
{
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static void WriteClasses(TextWriter page, params ReadOnlySpan<string?> classes)
    {
        string separator = " class=\"";
        foreach (string? name in classes)
        {
            if (name is not null)
            {
                page.Write(separator);
                page.Write(name);
                separator = " ";
            }
        }

        if (separator == " ")
        {
            page.Write('"');
        }
    }

    /// <summary>A cell without a sentence.</summary>
    public static void WriteOmission(TextWriter page, string side) =>
        page.Write($"<td role=\"cell\" class=\"{side} none\" aria-label=\"No counterpart\" title=\"No counterpart\"></td>");

    public static void WriteNotes(TextWriter page, FindingMarks marks, IReadOnlyList<Finding> findings)
    {
        if (findings.Count > 0)
        {
            page.Write("<td role=\"cell\" class=\"notes\">");
            marks.WriteList(page, findings);
            page.Write("</td>");
        }
    }

    /// <summary>A sentence as written, and in the other script where that differs.</summary>
    public static void WriteVariants(
        TextWriter page, AlignedSentence sentence, ScriptVariants script, string language, IReadOnlyList<TextMark> outer, IReadOnlyList<TextMark> inner)
    {
        NormalizedText? other = script.Convert(sentence.Text);
        page.Write($"<p{(other is null ? string.Empty : " class=\"org\"")} lang=\"{language}\">");
        MarkedText.Write(page, sentence.Text, outer, inner);
        page.Write("</p>");
        if (other is not null)
        {
            page.Write($"<p class=\"alt\" lang=\"{(language == script.Tag ? script.OtherTag : language)}\">");
            IReadOnlyList<TextMark> within = [.. inner.Select(m => m with { Open = m.Open.Replace($"lang=\"{script.Tag}\"", $"lang=\"{script.OtherTag}\"", StringComparison.Ordinal) })];
            MarkedText.Write(page, other.Text, MarkedText.Follow(outer, other.Map), MarkedText.Follow(within, other.Map));
            page.Write("</p>");
        }
    }
}
