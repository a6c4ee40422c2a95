using System.Text;
using System.Xml;
using MscText.Documents;

namespace MscText.Terms;

/// <summary>A translation unit while it is read.</summary>
internal sealed class TmxUnit(TermFile file, int line)
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private readonly List<(NameLanguage Language, string Text)> _segments = [];

    public IEnumerable<TermReadResult> Finish()
    {
        if (_segments.Count < 2)
        {
            var draft = new ConceptDraft(file, line);
            draft.AddIssue(TermIssueKind.Skipped, "The unit has text in less than two languages.", "Complete it, or delete it.");
            return draft.Finish();
        }

        bool english = _segments.Exists(s => s.Language == NameLanguage.English);
        bool chinese = _segments.Exists(s => s.Language is NameLanguage.Chinese or NameLanguage.ChineseSimplified or NameLanguage.ChineseTraditional);
        return english && chinese && _segments.TrueForAll(s => IsTerm(s.Text)) ? ToEntry() : [TermReadResult.PassedOver];
    }

    /// <summary>Reads a child element of the unit or of a variant; false where it is of no interest.</summary>
    public bool ReadPart(XmlReader reader)
    {
        if (reader.LocalName != "tuv")
        {
            return false;
        }

        NameLanguage language = LanguageTag.Parse(reader.GetAttribute("lang", XmlNamespace) ?? reader.GetAttribute("lang"));
        reader.ReadChildren(this, (r, unit) => unit.ReadSegment(r, language));
        return true;
    }

    private bool ReadSegment(XmlReader reader, NameLanguage language)
    {
        if (reader.LocalName != "seg")
        {
            return false;
        }

        // The other inline elements hold codes of the original format, not text.
        var text = new StringBuilder();
        reader.AppendText(text, file.Options.MaximumUnitLength, static element => element is "hi" or "sub");
        _segments.Add((language, text.ToString().Trim()));
        return true;
    }

    private bool IsTerm(string text) =>
        text.Length > 0 && text.Length <= file.Options.MaximumUnitLength && text[^1] is not ('.' or '?' or '!' or ':' or ';' or '。' or '？' or '！' or '：' or '；');

    private IEnumerable<TermReadResult> ToEntry()
    {
        var draft = new ConceptDraft(file, line);
        foreach ((NameLanguage language, string text) in _segments)
        {
            draft.AddName(text, language);
        }

        return draft.Finish();
    }
}
