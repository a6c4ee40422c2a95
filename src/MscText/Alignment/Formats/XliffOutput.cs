using System.Globalization;
using System.Xml;

namespace MscText.Alignment;

/// <summary>
/// Writes XLIFF 2.1 (<see href="https://docs.oasis-open.org/xliff/xliff-core/v2.1/"/>), English to Chinese, unit by unit. Notes
/// are elements of the unit; their places in the texts are marked as comment annotations.
/// </summary>
internal sealed class XliffOutput : IDisposable
{
    private const string Namespace = "urn:oasis:names:tc:xliff:document:2.0";

    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    private readonly TextWriter _writer;
    private readonly XmlWriter _xml;
    private int _files;
    private int _units;

    /// <summary>Starts a file.</summary>
    /// <param name="writer">Takes the text; left open.</param>
    /// <param name="chinese">The language tag of the Chinese: <c>zh</c>, <c>zh-Hans</c> or <c>zh-Hant</c>.</param>
    public XliffOutput(TextWriter writer, string chinese)
    {
        _writer = writer;

        // The declaration by hand: the writer would name the encoding of a string, UTF-16.
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        _xml = XmlWriter.Create(writer, Settings);
        _xml.WriteStartElement("xliff", Namespace);
        _xml.WriteAttributeString("version", "2.1");
        _xml.WriteAttributeString("srcLang", "en");
        _xml.WriteAttributeString("trgLang", chinese);
    }

    /// <summary>Starts the units of a document.</summary>
    public void StartFile(string original, IReadOnlyList<XliffNote> notes)
    {
        _units = 0;
        _xml.WriteStartElement("file", Namespace);
        _xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"f{++_files}"));
        _xml.WriteAttributeString("original", XmlText.Clean(original));
        WriteNotes(notes);
    }

    public void EndFile() => _xml.WriteEndElement();

    /// <summary>Writes a unit; a side may be empty.</summary>
    /// <param name="name">Its name in the original, or null.</param>
    /// <param name="source">The English.</param>
    /// <param name="target">The Chinese; null for none.</param>
    /// <param name="confidence">Confidence of the alignment, from 0 to 1, or null.</param>
    /// <param name="notes">The notes.</param>
    public void WriteUnit(string? name, string source, string? target, double? confidence, IReadOnlyList<XliffNote> notes)
    {
        _xml.WriteStartElement("unit", Namespace);
        _xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"u{++_units}"));
        if (name is not null)
        {
            _xml.WriteAttributeString("name", XmlText.Clean(name));
        }

        IEnumerable<XliffNote> confident = confidence is { } c
            ? [new XliffNote(false, null, "confidence", 10, c.ToString("0.000", CultureInfo.InvariantCulture))]
            : [];
        WriteNotes([.. notes, .. confident]);
        _xml.WriteStartElement("segment", Namespace);
        WriteText("source", source, notes, false);
        if (target is not null)
        {
            WriteText("target", target, notes, true);
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.Dispose();
        _writer.Write('\n');
    }

    private void WriteNotes(IReadOnlyList<XliffNote> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        _xml.WriteStartElement("notes", Namespace);
        for (int i = 0; i < notes.Count; i++)
        {
            _xml.WriteStartElement("note", Namespace);
            _xml.WriteAttributeString("id", IdOf(i));
            _xml.WriteAttributeString("category", notes[i].Category);
            _xml.WriteAttributeString("priority", notes[i].Priority.ToString(CultureInfo.InvariantCulture));
            if (notes[i].Span is not null)
            {
                _xml.WriteAttributeString("appliesTo", notes[i].OnTarget ? "target" : "source");
            }

            _xml.WriteString(XmlText.Clean(notes[i].Text));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteText(string element, string text, IReadOnlyList<XliffNote> notes, bool target)
    {
        _xml.WriteStartElement(element, Namespace);
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        string clean = XmlText.Clean(text);
        int written = 0;

        // Annotations must nest; of two that cross, the later is left to its note.
        foreach ((int number, TextSpan span) in notes
            .Select((n, i) => (Number: i, n.OnTarget, n.Span))
            .Where(n => n.OnTarget == target && n.Span is { Length: > 0 } s && s.End <= text.Length)
            .Select(n => (n.Number, n.Span!.Value))
            .OrderBy(n => n.Value.Start))
        {
            if (span.Start < written)
            {
                continue;
            }

            _xml.WriteString(clean[written..span.Start]);
            _xml.WriteStartElement("mrk", Namespace);
            _xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"{(target ? 't' : 's')}{number + 1}"));
            _xml.WriteAttributeString("type", "comment");
            _xml.WriteAttributeString("ref", "#n=" + IdOf(number));
            _xml.WriteString(clean[span.Start..span.End]);
            _xml.WriteEndElement();
            written = span.End;
        }

        _xml.WriteString(clean[written..]);
        _xml.WriteEndElement();
    }

    private static string IdOf(int note) => string.Create(CultureInfo.InvariantCulture, $"n{note + 1}");
}
