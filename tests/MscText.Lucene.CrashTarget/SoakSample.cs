using System.Globalization;

namespace MscText.Lucene.CrashTarget;

/// <summary>What a process holds at one moment.</summary>
/// <param name="OpenFiles">Its open file descriptors.</param>
/// <param name="MappedFiles">The files of the index that are mapped into its memory.</param>
/// <param name="DeletedFiles">Those of them, and of the open ones, that are deleted already.</param>
/// <param name="ManagedBytes">Its managed heap.</param>
/// <param name="ResidentBytes">Its memory, mapped files included.</param>
/// <param name="PrivateBytes">Its memory without mapped files.</param>
public sealed record SoakSample(int OpenFiles, int MappedFiles, int DeletedFiles, long ManagedBytes, long ResidentBytes, long PrivateBytes)
{
    /// <summary>Asks the system; files are counted on Linux only.</summary>
    public static SoakSample Take(string folder)
    {
        int open = 0;
        int deleted = 0;
        int mapped = 0;
        long privateBytes = 0;
        if (OperatingSystem.IsLinux())
        {
            foreach (FileSystemInfo descriptor in new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos())
            {
                open++;
                deleted += descriptor.LinkTarget is { } target && target.StartsWith(folder, StringComparison.Ordinal) && IsDeleted(target) ? 1 : 0;
            }

            foreach (string line in File.ReadLines("/proc/self/maps").Where(l => l.Contains(folder, StringComparison.Ordinal)))
            {
                mapped++;
                deleted += IsDeleted(line) ? 1 : 0;
            }

            string anonymous = File.ReadLines("/proc/self/status").First(l => l.StartsWith("RssAnon:", StringComparison.Ordinal));
            privateBytes = 1024 * long.Parse(anonymous.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
        }

        return new SoakSample(open, mapped, deleted, GC.GetTotalMemory(false), Environment.WorkingSet, privateBytes);
    }

    public static SoakSample Parse(string text)
    {
        long[] numbers = [.. text.Split('[')[1].TrimEnd(']').Split(' ').Select(n => long.Parse(n, CultureInfo.InvariantCulture))];
        return new SoakSample((int)numbers[0], (int)numbers[1], (int)numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{OpenFiles} open, {MappedFiles} mapped, {DeletedFiles} deleted files, {ManagedBytes >> 20} MB managed, {PrivateBytes >> 20} MB private, {ResidentBytes >> 20} MB resident [{OpenFiles} {MappedFiles} {DeletedFiles} {ManagedBytes} {ResidentBytes} {PrivateBytes}]");

    private static bool IsDeleted(string text) => text.EndsWith("(deleted)", StringComparison.Ordinal);
}
