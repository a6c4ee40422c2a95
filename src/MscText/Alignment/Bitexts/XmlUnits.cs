using System.Xml;
using MscText.Terms;

namespace MscText.Alignment;

/// <summary>Finds the next segment of a bitext in XML.</summary>
internal abstract class XmlUnits
{
    /// <summary>What a file of the format must have, for messages.</summary>
    public abstract string Wanted { get; }

    /// <summary>The next segment with English or Chinese text, or null at the end.</summary>
    /// <exception cref="XmlException">The XML is broken or beyond a limit.</exception>
    public abstract BitextPair? Next(XmlReader xml);

    /// <summary>The language of a tag such as <c>zh-CN</c>, <c>ZH</c>, <c>cmn-Hans</c>, <c>en_US</c>.</summary>
    protected static Language LanguageOf(string? tag) => LanguageTag.Parse(tag) switch
    {
        NameLanguage.English => Language.English,
        NameLanguage.Undeclared or NameLanguage.Other => Language.None,
        _ => Language.Chinese,
    };
}
