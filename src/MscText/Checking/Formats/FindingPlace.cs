namespace MscText.Checking;

/// <summary>Where a finding is for somebody who has the file: the path, the record or segment, and offsets counted in there.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Segment">The segment of a bitext; null elsewhere.</param>
/// <param name="Span">Its place.</param>
/// <param name="Other">The place on the other side, or null.</param>
/// <param name="Position">Line and column where the place counts in the file; null elsewhere.</param>
internal readonly record struct FindingPlace(string Path, string? Segment, TextSpan Span, TextSpan? Other, LinePosition? Position);
