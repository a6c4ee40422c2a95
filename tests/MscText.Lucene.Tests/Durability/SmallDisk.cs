using System.Diagnostics;

namespace MscText.Lucene.Tests.Durability;

/// <summary>A disk of little space, in memory, mounted for a test: Linux lets only privileged processes do that.</summary>
internal sealed class SmallDisk : IDisposable
{
    private static readonly Lazy<string?> Refusal = new(Try);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("msctext-disk-");

    public SmallDisk(int size)
    {
        if (Run("mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={size}"), "tmpfs", _folder.FullName) is { } error)
        {
            _folder.Delete();
            throw new IOException(error);
        }
    }

    /// <summary>Why there cannot be one here, or null where there can.</summary>
    public static string? Missing => Refusal.Value;

    public string Path => _folder.FullName;

    public void Dispose()
    {
        if (Run("umount", Path) is { } error)
        {
            throw new IOException(error);
        }

        _folder.Delete();
    }

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return "mounting a small disk takes root on Linux.";
        }

        try
        {
            using SmallDisk disk = new(1 << 20);
            return null;
        }
        catch (IOException e)
        {
            return e.Message;
        }
    }

    /// <summary>What a program complains about; null where it succeeds.</summary>
    private static string? Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : $"{program} failed: {errors.Trim()}";
    }
}
