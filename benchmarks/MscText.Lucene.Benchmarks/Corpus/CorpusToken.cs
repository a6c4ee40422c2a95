namespace MscText.Lucene.Benchmarks;

/// <summary>A token of a text being made; it is as long as its term.</summary>
internal readonly record struct CorpusToken(int Id, int Start, int PositionIncrement);
