namespace MscText.Web;

/// <summary>The language of the pages themselves.</summary>
internal enum InterfaceLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}
