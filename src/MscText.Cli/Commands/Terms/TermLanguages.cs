namespace MscText.Cli.Commands;

/// <summary>Values of <c>terms export --lang</c>.</summary>
internal enum TermLanguages
{
    Both,
    En,
    Zh,
}
