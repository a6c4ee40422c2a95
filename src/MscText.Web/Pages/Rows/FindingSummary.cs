using MscText.Checking;

namespace MscText.Web;

/// <summary>How many findings there are of each severity, with buttons that leave the rows of one: these need no script.</summary>
internal static class FindingSummary
{
    public static void Write(HtmlWriter page, Texts texts, IReadOnlyCollection<Finding> findings, bool withFilter)
    {
        if (findings.Count == 0)
        {
            page.Write($"<p class=\"fine\">{texts[TextKey.NoFindings]}</p>\n");
            return;
        }

        if (!withFilter)
        {
            page.Write($"<p class=\"counts\">");
            foreach ((FindingSeverity severity, int count) in Counts(findings))
            {
                page.Write($"<span class=\"badge {Severities.ClassOf(severity)}\">{Severities.Count(texts, severity, count)}</span> ");
            }

            page.Write($"</p>\n");
            return;
        }

        page.Write($"<fieldset class=\"show\"><legend>{texts[TextKey.Show]}</legend>\n");
        WriteChoice(page, "all", texts[TextKey.EveryRow], true);
        WriteChoice(page, "any", texts.Count(TextKey.OneFinding, TextKey.Findings, findings.Count), false);
        foreach ((FindingSeverity severity, int count) in Counts(findings))
        {
            WriteChoice(page, Severities.ClassOf(severity), Severities.Count(texts, severity, count), false);
        }

        page.Write($"</fieldset>\n");
    }

    private static IEnumerable<(FindingSeverity Severity, int Count)> Counts(IReadOnlyCollection<Finding> findings) =>
        Severities.All.Select(s => (s, findings.Count(f => f.Severity == s))).Where(c => c.Item2 > 0);

    private static void WriteChoice(HtmlWriter page, string name, string label, bool isChosen)
    {
        page.Write($"<label class=\"{name}\"><input type=\"radio\" name=\"show\" id=\"show-{name}\" value=\"{name}\"");
        if (isChosen)
        {
            page.Write($" checked");
        }

        page.Write($"> <span>{label}</span></label>\n");
    }
}
