using System.Runtime.InteropServices;

namespace MscText.Lucene;

/// <summary>
/// Forces a folder's list of names to the disk. On Unix a new or renamed file survives a crash only when its folder was flushed too;
/// .NET has no call for that. On Windows the file system's journal does it.
/// </summary>
internal static partial class DirectorySync
{
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int descriptor = Open(path, 0);
        if (descriptor < 0)
        {
            throw new IOException($"The folder '{path}' could not be opened to force it to the disk (error {Marshal.GetLastPInvokeError()}).");
        }

        try
        {
            const int InvalidArgument = 22;

            // Some file systems (network, FUSE) refuse to flush a folder with EINVAL: they have nothing to flush.
            if (FSync(descriptor) != 0 && Marshal.GetLastPInvokeError() is var error and not InvalidArgument)
            {
                throw new IOException($"The folder '{path}' could not be forced to the disk (error {error}).");
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
