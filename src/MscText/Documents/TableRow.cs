namespace MscText.Documents;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells from left to right, trimmed; an empty cell has an empty text.</param>
public sealed record TableRow(IReadOnlyList<SourceText> Cells);
