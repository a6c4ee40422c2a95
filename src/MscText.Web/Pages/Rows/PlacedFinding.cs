using MscText.Checking;

namespace MscText.Web;

/// <summary>A finding and its number on the page.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Number">Its number, from 0.</param>
internal readonly record struct PlacedFinding(Finding Finding, int Number)
{
    /// <summary>The class of its severity.</summary>
    public string Class => Severities.ClassOf(Finding.Severity);
}
