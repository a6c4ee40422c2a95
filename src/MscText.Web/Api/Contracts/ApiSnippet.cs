using System.ComponentModel;

namespace MscText.Web;

/// <summary>A passage with its counterpart.</summary>
internal sealed record ApiSnippet
{
    [Description("Language of the text: en, zh or mixed.")]
    public required string Language { get; init; }

    [Description("The passage, as in the original.")]
    public required string Text { get; init; }

    [Description("Matches in it.")]
    public required IReadOnlyList<ApiSpan> Highlights { get; init; }

    [Description("The same in the other language.")]
    public string? Counterpart { get; init; }

    [Description("Matches in that.")]
    public required IReadOnlyList<ApiSpan> CounterpartHighlights { get; init; }
}
