namespace MscText.Documents;

/// <summary>Something the reader was not sure of or had to repair.</summary>
/// <param name="Code">Stable name of the kind of warning, one of <see cref="DocumentWarningCodes"/>.</param>
/// <param name="Message">What happened, for people.</param>
/// <param name="Place">Where, in the source; empty at 0 where it concerns the whole document.</param>
/// <param name="Line">The line of the place, counted from 1.</param>
public sealed record DocumentWarning(string Code, string Message, TextSpan Place, int Line);
