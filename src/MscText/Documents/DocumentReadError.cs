namespace MscText.Documents;

/// <summary>Why a document could not be read.</summary>
/// <param name="Code">The kind of error.</param>
/// <param name="Name">The file, or the name given by the caller.</param>
/// <param name="Line">The line, counted from 1, or 0 where it concerns the whole file.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What can be done about it.</param>
public sealed record DocumentReadError(DocumentReadErrorCode Code, string Name, int Line, string Message, string Remedy)
{
    /// <summary>File, line, what is wrong and what can be done, in one line of text.</summary>
    public override string ToString() => Line > 0 ? $"{Name}:{Line}: {Message} {Remedy}" : $"{Name}: {Message} {Remedy}";
}
