namespace MscText.Lucene;

/// <summary>How far a long operation of an <see cref="IndexWriter"/> is.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">How much of it is done, in the unit of the stage.</param>
/// <param name="Total">How much there is to do; where it is an estimate, <paramref name="Done"/> never passes it.</param>
public readonly record struct WriterProgress(WriterStage Stage, long Done, long Total);
