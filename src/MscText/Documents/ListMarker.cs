namespace MscText.Documents;

/// <summary>A number or bullet at the beginning of a line.</summary>
/// <param name="Length">Length of the marker, without the blanks after it.</param>
/// <param name="Content">Offset of the text after it.</param>
/// <param name="Level">Depth of the heading that it would number, from 1.</param>
/// <param name="IsListOnly">Whether it is a bullet, which never numbers a heading.</param>
internal readonly record struct ListMarker(int Length, int Content, int Level, bool IsListOnly);
