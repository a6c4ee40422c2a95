using System.Xml;
using MscText.Documents;

namespace MscText.Terms;

/// <summary>An entry of a termbase while it is read.</summary>
internal sealed class TbxEntry(TermFile file, int line, string? id)
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    // An identifier of XML must not begin with a digit; the writer puts a line before those that would.
    private readonly ConceptDraft _draft = new(file, line) { SourceId = id is { Length: > 1 } && id[0] == '_' ? id[1..] : id };
    private readonly int _maximumLength = file.Options.MaximumNameLength;
    private NameLanguage _language;
    private string _term = "";
    private string _termType = "";
    private bool _isDeprecated;

    public IEnumerable<TermReadResult> Finish()
    {
        if (!_draft.HasNames)
        {
            _draft.AddIssue(TermIssueKind.Skipped, "The entry has no term in English or Chinese.", "Check its language tags (en, zh-Hans, zh-Hant).");
        }

        return _draft.Finish();
    }

    /// <summary>Reads an element anywhere in the entry; false where it is of no interest.</summary>
    public bool ReadPart(XmlReader reader)
    {
        string name = reader.LocalName;
        switch (name)
        {
            case "langSet" or "langSec":
                _language = LanguageTag.Parse(reader.GetAttribute("lang", XmlNamespace) ?? reader.GetAttribute("lang"));
                reader.ReadChildren(this, static (r, e) => e.ReadPart(r));
                return true;
            case "tig" or "ntig" or "termSec":
                ReadTermSection(reader);
                return true;
            case "term":
                _term = reader.ReadText(_maximumLength);
                return true;
            case "termGrp" or "termNoteGrp" or "descripGrp" or "adminGrp":
                reader.ReadChildren(this, static (r, e) => e.ReadPart(r));
                return true;
            default:
                return ReadCategory(reader, reader.GetAttribute("type") ?? name);
        }
    }

    private void ReadTermSection(XmlReader reader)
    {
        _term = "";
        _termType = "";
        _isDeprecated = false;
        int at = reader.Line();
        reader.ReadChildren(this, static (r, e) => e.ReadPart(r));
        if (_term.Length == 0)
        {
            _draft.AddIssue(TermIssueKind.Adjusted, "A section of the entry has no term.", "It was left out; give it one.", at);
        }
        else if (!_isDeprecated)
        {
            bool? isAbbreviation = _termType switch
            {
                "" => null,
                "abbreviation" or "acronym" or "initialism" or "shortForm" or "symbol" or "formula" => true,
                _ => false,
            };
            _draft.AddName(_term, _language, isAbbreviation);
        }
    }

    private bool ReadCategory(XmlReader reader, string category)
    {
        switch (category)
        {
            case "termType":
                _termType = reader.ReadText(_maximumLength).Trim();
                return true;
            case "administrativeStatus" or "normativeAuthorization":
                string status = reader.ReadText(_maximumLength);
                _isDeprecated |= status.Contains("deprecated", StringComparison.Ordinal) || status.Contains("superseded", StringComparison.Ordinal);
                return true;
            case "subjectField":
                _draft.Type ??= SemanticTypes.Parse(reader.ReadText(_maximumLength).Trim());
                return true;
            case "superordinateConceptGeneric" or "broaderConceptGeneric":
                AddBroader(reader.GetAttribute("target"));
                return false;
            case "crossReference":
                // TBX-Basic has no category for broader concepts; the text of a reference can say so.
                string? target = reader.GetAttribute("target");
                if (reader.ReadText(_maximumLength).Trim() == TbxWriter.BroaderText)
                {
                    AddBroader(target);
                }

                return true;
            default:
                return false;
        }
    }

    private void AddBroader(string? target)
    {
        if (!string.IsNullOrEmpty(target))
        {
            _draft.AddBroader(target.Length > 1 && target[0] == '_' ? target[1..] : target);
        }
    }
}
