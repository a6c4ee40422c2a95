using System.ComponentModel;

namespace MscText.Web;

/// <summary>Sentences that translate each other.</summary>
internal sealed record ApiBead
{
    [Description("Numbers of English sentences, from 0.")]
    public required IReadOnlyList<int> En { get; init; }

    [Description("Numbers of Chinese sentences, from 0.")]
    public required IReadOnlyList<int> Zh { get; init; }

    [Description("Probability that exactly these belong together, from 0 to 1.")]
    public required double Confidence { get; init; }
}
