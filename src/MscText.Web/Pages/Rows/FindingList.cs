using MscText.Checking;

namespace MscText.Web;

/// <summary>Writes findings as a list.</summary>
internal sealed class FindingList(HtmlWriter page, Texts texts)
{
    // Longer ones are whole sentences, which stand right above; and many messages quote the text themselves.
    private const int MaxQuoted = 40;

    public void Write(IReadOnlyList<PlacedFinding> findings)
    {
        page.Write($"<ul class=\"findings\">");
        foreach (PlacedFinding placed in findings)
        {
            Finding finding = placed.Finding;
            string message = texts.Choose(finding.Message, finding.MessageChinese);
            page.Write($"<li id=\"f{placed.Number}\" class=\"{placed.Class}\"><b>{texts.Rule(finding.Rule)}</b> <span class=\"severity\">{texts[Severities.NameOf(finding.Severity)]}</span> ");
            if (finding.Text.Length is > 0 and <= MaxQuoted && !message.Contains(finding.Text, StringComparison.Ordinal))
            {
                page.Write($"<q lang=\"{LanguageTag.Of(finding.Text)}\">{finding.Text}</q> ");
            }

            if (finding.Suggestion is { } suggestion)
            {
                page.Write($"→ <ins lang=\"{LanguageTag.Of(suggestion)}\">{suggestion}</ins> ");
            }

            page.Write($"{message}</li>");
        }

        page.Write($"</ul>");
    }
}
