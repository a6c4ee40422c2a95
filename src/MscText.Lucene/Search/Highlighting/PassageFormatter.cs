using System.Net;
using System.Text;

namespace MscText.Lucene;

/// <summary>Writes passages as text with marks around what matches. Immutable.</summary>
public sealed record PassageFormatter
{
    /// <summary>HTML: <c>&lt;b&gt;</c> around what matches, everything else escaped.</summary>
    public static PassageFormatter Html { get; } = new();

    /// <summary>What comes before a match. It is not escaped.</summary>
    public string Before { get; init; } = "<b>";

    /// <summary>What comes after a match. It is not escaped.</summary>
    public string After { get; init; } = "</b>";

    /// <summary>What comes between passages that do not follow each other. It is not escaped.</summary>
    public string Ellipsis { get; init; } = "… ";

    /// <summary>Makes a piece of the text safe; HTML's escapes where it is not set.</summary>
    public Func<string, string> Escape { get; init; } = WebUtility.HtmlEncode;

    /// <summary>The passages of a field as one text; empty where there are none.</summary>
    public string Format(HighlightedField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        StringBuilder text = new();
        Passage? last = null;
        foreach (Passage passage in field.Passages)
        {
            if (last is not null && (last.Value != passage.Value || !string.IsNullOrWhiteSpace(field.Values[last.Value][last.End..passage.Start])))
            {
                text.Append(Ellipsis);
            }
            else if (last is not null)
            {
                text.Append(Escape(field.Values[last.Value][last.End..passage.Start]));
            }

            Append(text, field.Values[passage.Value], passage);
            last = passage;
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, string value, Passage passage)
    {
        int place = passage.Start;
        foreach (HighlightSpan span in passage.Spans)
        {
            text.Append(Escape(value[place..span.Start])).Append(Before).Append(Escape(value[span.Start..span.End])).Append(After);
            place = span.End;
        }

        text.Append(Escape(value[place..passage.End]));
    }
}
