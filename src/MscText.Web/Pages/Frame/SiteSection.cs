namespace MscText.Web;

/// <summary>The parts of the site, as its navigation lists them.</summary>
internal enum SiteSection
{
    /// <summary>None of them, such as a page about an error.</summary>
    None,

    /// <summary>Search and documents.</summary>
    Search,

    /// <summary>Check of a translation.</summary>
    Check,

    /// <summary>Adding documents.</summary>
    Upload,
}
