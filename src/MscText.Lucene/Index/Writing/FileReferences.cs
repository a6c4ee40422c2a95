using System.Runtime.InteropServices;

namespace MscText.Lucene;

/// <summary>
/// Counts who needs a file of the index: the writer's segments, a commit, a near-real-time reader. A file that nobody needs any more is
/// deleted. Thread-safe.
/// </summary>
internal sealed class FileReferences(IndexDirectory directory)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private bool _closed;

    public void Acquire(IEnumerable<string> files)
    {
        lock (_lock)
        {
            foreach (string file in files)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, file, out _)++;
            }
        }
    }

    public void Release(IEnumerable<string> files)
    {
        lock (_lock)
        {
            if (_closed)
            {
                // Another writer may have given the names to files of its own.
                return;
            }

            List<string> unused = [];
            foreach (string file in files)
            {
                ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, file, out _);
                if (--count == 0)
                {
                    _counts.Remove(file);
                    unused.Add(file);
                }
            }

            unused.ForEach(directory.DeleteFile);
        }
    }

    /// <summary>Deletes every counted file except those of the last commit. Later releases do nothing.</summary>
    public void Close(IReadOnlySet<string> kept)
    {
        lock (_lock)
        {
            _closed = true;
            foreach (string file in _counts.Keys)
            {
                if (!kept.Contains(file))
                {
                    directory.DeleteFile(file);
                }
            }

            _counts.Clear();
        }
    }
}
