namespace MscText.Documents;

/// <summary>A table of the running text.</summary>
/// <param name="Caption">The line that names the table, or null.</param>
/// <param name="Rows">Its rows from top to bottom; the line that only separates the header is not among them.</param>
/// <param name="HasHeader">Whether the first row holds the names of the columns.</param>
public sealed record TextTable(SourceText? Caption, IReadOnlyList<TableRow> Rows, bool HasHeader);
