namespace MscText.Alignment;

/// <summary>
/// A bead: sentences of one side and the sentences of the other side that translate them. Either side may be empty, not both.
/// </summary>
/// <param name="English">Numbers of the English sentences, from 0, ascending; empty where the Chinese has no counterpart.</param>
/// <param name="Chinese">Numbers of the Chinese sentences, from 0, ascending; empty where the English has no counterpart.</param>
/// <param name="Confidence">
/// The probability, from 0 to 1, that exactly these sentences belong together, under the aligner's own model.
/// </param>
/// <param name="Evidence">What speaks for the bead, strongest first.</param>
public sealed record Bead(
    IReadOnlyList<int> English,
    IReadOnlyList<int> Chinese,
    double Confidence,
    IReadOnlyList<BeadEvidence> Evidence)
{
    /// <summary>Whether one side is empty: a sentence that was left out or added.</summary>
    public bool IsNull => English.Count == 0 || Chinese.Count == 0;

    /// <summary>The usual name of the bead's shape: <c>1-1</c>, <c>2-1</c>, <c>0-1</c>.</summary>
    public string Shape => $"{English.Count}-{Chinese.Count}";

    /// <summary>The bead as alignment tools write it: <c>[3, 4]:[2]</c>, <c>[5]:[]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", English)}]:[{string.Join(", ", Chinese)}]";
}
