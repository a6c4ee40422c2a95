namespace MscText.Cli.Io;

/// <summary>How a command writes its result.</summary>
internal enum OutputFormat
{
    Text,
    Jsonl,
}
