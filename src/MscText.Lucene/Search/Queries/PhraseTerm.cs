namespace MscText.Lucene;

/// <summary>A term of a phrase in a segment.</summary>
/// <param name="Postings">Its postings, with positions.</param>
/// <param name="Position">Its position in the phrase.</param>
/// <param name="Term">The term.</param>
/// <param name="Ordinal">Its number in the phrase.</param>
internal sealed record PhraseTerm(PostingsEnum Postings, int Position, Term Term, int Ordinal);
