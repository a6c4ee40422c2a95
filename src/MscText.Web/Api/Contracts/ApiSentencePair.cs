using System.ComponentModel;

namespace MscText.Web;

/// <summary>Stretches that translate each other.</summary>
internal sealed record ApiSentencePair
{
    [Description("Place in the English abstract; empty where there is no counterpart.")]
    public required ApiSpan En { get; init; }

    [Description("Place in the Chinese abstract; empty where there is no counterpart.")]
    public required ApiSpan Zh { get; init; }
}
