namespace MscText.Alignment;

/// <summary>A segment of a translation memory or of a translation job: a text and what stands for it in the other language.</summary>
/// <param name="Id">The identifier the file gives it, or its number from 1.</param>
/// <param name="English">The English text; empty where it is missing.</param>
/// <param name="Chinese">The Chinese text, in either script; empty where it is missing or not yet translated.</param>
public readonly record struct BitextPair(string Id, string English, string Chinese);
