using System.Runtime.InteropServices;

namespace MscText.Lucene;

/// <summary>
/// Takes pages of mapped files out of the memory that counts as the process's. A merge reads gigabytes once; without this they all
/// stay with the process until the system needs the room. The system's file cache keeps them, and they can be read again.
/// </summary>
internal static unsafe partial class MappedPages
{
    private const int DontNeed = 4;

    /// <summary>Drops the whole pages of a part of a mapping. Nothing happens where the system has no such call.</summary>
    public static void Drop(byte* start, long length)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return;
        }

        nuint page = (nuint)Environment.SystemPageSize;
        nuint first = ((nuint)start + page - 1) & ~(page - 1);
        nuint end = ((nuint)start + (nuint)length) & ~(page - 1);
        if (end > first)
        {
            // Only advice: where it is refused, the pages stay.
            _ = Advise((void*)first, end - first, DontNeed);
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(void* address, nuint length, int advice);
}
