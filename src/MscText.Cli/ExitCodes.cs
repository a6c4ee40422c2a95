namespace MscText.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>The command ran and found something: a translation finding, a damaged index, no match for a look-up.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>An input could not be read.</summary>
    public const int Unreadable = 3;

    /// <summary>Ended by Ctrl+C, as shells number it.</summary>
    public const int Cancelled = 130;
}
