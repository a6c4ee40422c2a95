namespace MscText.Search;

/// <summary>An aligned bead: where a stretch of the English abstract and its counterpart in the Chinese one stand.</summary>
/// <param name="English">Place in <see cref="AbstractRecord.AbstractEnglish"/>; empty where there is no counterpart.</param>
/// <param name="Chinese">Place in <see cref="AbstractRecord.AbstractChinese"/>; empty where there is no counterpart.</param>
public readonly record struct SentencePair(TextSpan English, TextSpan Chinese);
