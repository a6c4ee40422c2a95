namespace MscText.Terms;

/// <summary>Something in a file of terms that could not be taken as it is.</summary>
/// <param name="Kind">What it led to.</param>
/// <param name="Name">The file, or the name given by the caller.</param>
/// <param name="Line">The line, counted from 1, or 0 where it concerns the whole file.</param>
/// <param name="Column">The character of the line, counted from 1, or 0 where it concerns the whole line.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What can be done about it.</param>
public sealed record TermFileIssue(TermIssueKind Kind, string Name, int Line, int Column, string Message, string Remedy)
{
    /// <summary>File, place, what is wrong and what can be done, in one line of text.</summary>
    public override string ToString()
    {
        string place = Line == 0 ? Name : Column == 0 ? $"{Name}:{Line}" : $"{Name}:{Line}:{Column}";
        return $"{place}: {Message} {Remedy}";
    }
}
