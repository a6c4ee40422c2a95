using MscText.Checking;
using MscText.Documents;

namespace MscText.Pipeline;

/// <summary>A checked document of a file, or why there is none.</summary>
/// <param name="Document">The document with what was found; null where reading it failed.</param>
/// <param name="Error">What went wrong, with its line and a remedy; null where nothing did.</param>
public sealed record FileCheckResult(CheckedDocument? Document, DocumentReadError? Error);
