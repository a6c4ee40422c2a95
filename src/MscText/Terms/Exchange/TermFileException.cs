namespace MscText.Terms;

/// <summary>A file that can't be read any further; becomes a fatal issue.</summary>
internal sealed class TermFileException(int line, string fault, string remedy) : Exception(fault)
{
    public int Line { get; } = line;

    public string Remedy { get; } = remedy;
}
