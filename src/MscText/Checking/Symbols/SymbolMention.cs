namespace MscText.Checking;

/// <summary>A word in Latin letters that both sides should share: a symbol, acronym or name.</summary>
/// <param name="Text">As written.</param>
/// <param name="Key">Lower case, Greek letters for their names, without hyphens and plural s.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Sign">'+' or '-' where a sign or positive, negative, 阳性, 阴性 follows, otherwise NUL.</param>
internal readonly record struct SymbolMention(string Text, string Key, TextSpan Span, char Sign)
{
    /// <summary>Whether it is written with digits or with a capital after its first letter, as words are not.</summary>
    public bool IsSymbol => Text.Any(c => char.IsAsciiDigit(c) || c is >= 'Α' and <= 'ω') || Text.Skip(1).Any(char.IsAsciiLetterUpper);
}
