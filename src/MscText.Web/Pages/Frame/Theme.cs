namespace MscText.Web;

/// <summary>Whether pages are light or dark.</summary>
internal enum Theme
{
    /// <summary>As the browser prefers.</summary>
    Automatic,

    /// <summary>Light.</summary>
    Light,

    /// <summary>Dark.</summary>
    Dark,
}
