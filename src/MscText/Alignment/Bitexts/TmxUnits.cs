using System.Xml;
using MscText.Documents;

namespace MscText.Alignment;

/// <summary>Translation units of TMX 1.4b (<see href="https://www.gala-global.org/tmx-14b"/>).</summary>
internal sealed class TmxUnits : XmlUnits
{
    public override string Wanted => "translation unit (tu) in English and Chinese";

    public override BitextPair? Next(XmlReader xml)
    {
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "tu")
            {
                xml.Read();
            }
            else if (Read(xml) is { } pair)
            {
                return pair;
            }
        }

        return null;
    }

    private static BitextPair? Read(XmlReader xml)
    {
        string id = xml.GetAttribute("tuid") ?? string.Empty;
        var texts = new Dictionary<Language, string>();
        xml.ReadChildren(texts, static (variant, texts) =>
        {
            if (variant.LocalName != "tuv")
            {
                return false;
            }

            Language language = LanguageOf(variant.GetAttribute("xml:lang") ?? variant.GetAttribute("lang"));
            variant.ReadChildren((language, texts), static (segment, state) =>
            {
                if (segment.LocalName != "seg" || state.language == Language.None)
                {
                    return false;
                }

                // Native codes; what "hi" highlights is text.
                state.texts.TryAdd(state.language, XmlRecords.Text(segment, static code => code is "bpt" or "ept" or "ph" or "it" or "ut"));
                return true;
            });
            return true;
        });
        return texts.Count > 0
            ? new BitextPair(id, texts.GetValueOrDefault(Language.English, string.Empty), texts.GetValueOrDefault(Language.Chinese, string.Empty))
            : null;
    }
}
