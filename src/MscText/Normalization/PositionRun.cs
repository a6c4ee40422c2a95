namespace MscText.Normalization;

/// <summary>One tile of a <see cref="PositionMap"/>: a stretch of the new text and the stretch it was made from.</summary>
/// <remarks>
/// Where <see cref="Length"/> equals <see cref="OriginalLength"/> the two stretches correspond position by position
/// (unchanged characters, or characters replaced one by one). Otherwise the whole stretch was made from the whole
/// original stretch. Either length may be 0: a deletion or an insertion.
/// </remarks>
/// <param name="Start">Offset in the new text, in UTF-16 code units.</param>
/// <param name="Length">Length in the new text, in UTF-16 code units.</param>
/// <param name="OriginalStart">Offset in the original, in UTF-16 code units.</param>
/// <param name="OriginalLength">Length in the original, in UTF-16 code units.</param>
public readonly record struct PositionRun(int Start, int Length, int OriginalStart, int OriginalLength);
