namespace MscText.Cli;

/// <summary>Ends a command with a message for the user and an exit code.</summary>
internal sealed class CommandException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
