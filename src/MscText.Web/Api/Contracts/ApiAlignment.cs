using System.ComponentModel;

namespace MscText.Web;

/// <summary>A text and its translation, sentence by sentence.</summary>
internal sealed record ApiAlignment
{
    [Description("The English sentences.")]
    public required IReadOnlyList<ApiSpan> En { get; init; }

    [Description("The Chinese sentences.")]
    public required IReadOnlyList<ApiSpan> Zh { get; init; }

    [Description("Which of them translate each other.")]
    public required IReadOnlyList<ApiBead> Beads { get; init; }
}
