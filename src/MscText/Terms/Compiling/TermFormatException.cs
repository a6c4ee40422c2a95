namespace MscText.Terms;

/// <summary>A row of a term list that can't be read; the message names file, line and fault.</summary>
internal sealed class TermFormatException(string file, int line, string fault)
    : Exception($"{file}, line {line}: {fault}")
{
    /// <summary>The fault alone.</summary>
    public string Fault { get; } = fault;
}
