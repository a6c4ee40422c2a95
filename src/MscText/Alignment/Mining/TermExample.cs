namespace MscText.Alignment;

/// <summary>A place where two mined terms stand for each other.</summary>
/// <param name="Document">Number of the document, from 0, in the order in which documents were given.</param>
/// <param name="English">The English sentence or sentences.</param>
/// <param name="EnglishTerm">Place of the English term in the document's English source.</param>
/// <param name="Chinese">The Chinese sentence or sentences.</param>
/// <param name="ChineseTerm">Place of the Chinese term in the document's Chinese source.</param>
public sealed record TermExample(int Document, string English, TextSpan EnglishTerm, string Chinese, TextSpan ChineseTerm);
