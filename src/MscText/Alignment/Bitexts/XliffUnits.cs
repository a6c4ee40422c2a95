using System.Xml;
using MscText.Documents;

namespace MscText.Alignment;

/// <summary>
/// Segments of XLIFF 2.1 (OASIS, 2018: <c>segment</c> in <c>unit</c>) and of XLIFF 1.2 (<c>trans-unit</c>). Source and
/// target languages stand at the root or the file.
/// </summary>
internal sealed class XliffUnits : XmlUnits
{
    private Language _source;
    private Language _target;
    private string _unit = string.Empty;

    public override string Wanted => "segment with a source and a target in English and Chinese";

    public override BitextPair? Next(XmlReader xml)
    {
        while (true)
        {
            if (xml.EOF)
            {
                return null;
            }

            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }

            switch (xml.LocalName)
            {
                case "xliff" or "file":
                    _source = Choose(xml.GetAttribute("srcLang") ?? xml.GetAttribute("source-language"), _source);
                    _target = Choose(xml.GetAttribute("trgLang") ?? xml.GetAttribute("target-language"), _target);
                    xml.Read();
                    break;
                case "unit":
                    _unit = xml.GetAttribute("id") ?? string.Empty;
                    xml.Read();
                    break;
                case "segment" or "trans-unit":
                    if (Read(xml) is { } pair)
                    {
                        return pair;
                    }

                    break;
                default:
                    xml.Read();
                    break;
            }
        }
    }

    private static Language Choose(string? tag, Language known) => tag is null ? known : LanguageOf(tag);

    private BitextPair? Read(XmlReader xml)
    {
        string id = xml.GetAttribute("id") is { } own && _unit.Length > 0 ? $"{_unit}/{own}" : xml.GetAttribute("id") ?? _unit;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        xml.ReadChildren(texts, static (part, texts) =>
        {
            if (part.LocalName is not ("source" or "target"))
            {
                return false;
            }

            // Codes of 1.2; in 2.x all of them are empty elements.
            texts.TryAdd(part.LocalName, XmlRecords.Text(part, static code => code is "bpt" or "ept" or "ph" or "it"));
            return true;
        });
        string source = texts.GetValueOrDefault("source", string.Empty);
        string target = texts.GetValueOrDefault("target", string.Empty);
        return (_source, _target) switch
        {
            (Language.English, Language.Chinese) => new BitextPair(id, source, target),
            (Language.Chinese, Language.English) => new BitextPair(id, target, source),
            _ => null,
        };
    }
}
