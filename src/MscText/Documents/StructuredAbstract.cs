using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>Cuts a paragraph of an abstract at the labels inside it: <c>Methods:</c>, <c>【方法】</c>, <c>方法 …。结果 …。</c></summary>
internal static partial class StructuredAbstract
{
    // Labels without any sign after them are believed only where at least this many different ones stand in one paragraph.
    private const int FewestBareLabels = 3;

    /// <summary>The sections of a paragraph; one without label where it has none.</summary>
    public static List<AbstractSection> Split(PageUnit unit)
    {
        List<(AbstractSectionKind Kind, TextSpan Label, int End, bool Bare)> marks = FindMarks(unit.Text);
        if (marks.Where(m => m.Bare).Select(m => m.Kind).Distinct().Count() is var bare && bare < FewestBareLabels
            && marks.Select(m => m.Kind).Distinct().Count() < FewestBareLabels)
        {
            marks.RemoveAll(m => m.Bare);
        }

        var sections = new List<AbstractSection>();
        Add(sections, unit, AbstractSectionKind.None, null, 0, marks.Count > 0 ? marks[0].Label.Start : unit.Text.Length);
        for (int i = 0; i < marks.Count; i++)
        {
            int end = i + 1 < marks.Count ? marks[i + 1].Label.Start : unit.Text.Length;
            Add(sections, unit, marks[i].Kind, unit.Slice(marks[i].Label.Start, marks[i].Label.Length), marks[i].End, end);
        }

        return sections;
    }

    private static void Add(List<AbstractSection> sections, PageUnit unit, AbstractSectionKind kind, SourceText? label, int start, int end)
    {
        TextSpan span = TextForms.Trim(unit.Text, TextSpan.FromBounds(start, end));
        if (label is null)
        {
            // Opening brackets of the first label, bold marks.
            span = TextForms.Trim(unit.Text, span, "【[〔*#");
        }
        else
        {
            while (span.Length > 0 && unit.Text[span.End - 1] is '【' or '[' or '〔' or '*' or '\uFF3B')
            {
                span = TextForms.Trim(unit.Text, new TextSpan(span.Start, span.Length - 1));
            }
        }

        if (span.Length > 0)
        {
            sections.Add(new AbstractSection(kind, label, unit.Slice(span.Start, span.Length)));
        }
    }

    private static List<(AbstractSectionKind Kind, TextSpan Label, int End, bool Bare)> FindMarks(string text)
    {
        var marks = new List<(AbstractSectionKind, TextSpan, int, bool)>();
        foreach (Match match in Mark().Matches(text))
        {
            Group label = match.Groups["label"];
            if (LabelCatalog.SectionOf(label.ValueSpan) is { } kind)
            {
                marks.Add((kind, new TextSpan(label.Index, label.Length), match.Index + match.Length, match.Groups["bare"].Success));
            }
        }

        return marks;
    }

    // \uFF1A is the full-width colon, \uFF1B the semicolon. A bare English label stands before a capital or a number.
    [GeneratedRegex(
        """
        (?:^|(?<=[.!?\u3002\uFF01\uFF1F;\uFF1B\uFF0E”)]\s*)|(?<=\n\s*))
        (?:
          [\u3010\[\u3014*]{1,2}\s?(?<label>[\u4E00-\u9FFF]{2,8}|[A-Z][A-Za-z ,&/]{2,58})\s?[:\uFF1A]?[\u3011\]\u3015*]{1,2}[:\uFF1A]?
        | (?<label>[\u4E00-\u9FFF]{2,8}|[A-Z][A-Za-z ,&/]{2,58}?)\s?[:\uFF1A]
        | (?<bare>(?<label>[\u4E00-\u9FFF]{2,6})[ \u3000\u00A0]+)
        | (?<bare>(?<label>[A-Z][A-Za-z]{2,12}|[A-Z][A-Za-z]+\s(?:and|AND)\s[A-Za-z]+)[ \u00A0]+(?=[A-Z0-9]))
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
