using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace MscText.Lucene.Benchmarks;

/// <summary>
/// Reads a corpus block by block, for any number of threads. By plain reads, not mapped, so that the corpus does not count as the
/// process's memory.
/// </summary>
internal sealed class CorpusReader : IDisposable
{
    private readonly FileStream _stream;
    private readonly Lock _lock = new();
    private readonly byte[] _header = new byte[8];

    public CorpusReader(string folder)
    {
        byte[] terms = File.ReadAllBytes(Path.Combine(folder, "terms.bin"));
        int count = BinaryPrimitives.ReadInt32LittleEndian(terms);
        TermStarts = new int[count + 1];
        TermChars = new char[(terms.Length - 4 - count) / 2];
        int from = 4;
        for (int i = 0; i < count; i++)
        {
            int length = terms[from++];
            MemoryMarshal.Cast<byte, char>(terms.AsSpan(from, length * 2)).CopyTo(TermChars.AsSpan(TermStarts[i]));
            TermStarts[i + 1] = TermStarts[i] + length;
            from += length * 2;
        }

        _stream = new FileStream(Path.Combine(folder, "documents.bin"), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
    }

    /// <summary>The characters of every term, one after the other.</summary>
    public char[] TermChars { get; }

    /// <summary>Where each term starts in <see cref="TermChars"/>, and the end of the last.</summary>
    public int[] TermStarts { get; }

    /// <summary>Takes the next block.</summary>
    /// <param name="block">The buffer; enlarged where the block needs it.</param>
    /// <returns>The number of documents; 0 at the end.</returns>
    public int Next(ref byte[] block)
    {
        lock (_lock)
        {
            if (_stream.ReadAtLeast(_header, 8, throwOnEndOfStream: false) < 8)
            {
                return 0;
            }

            int length = BinaryPrimitives.ReadInt32LittleEndian(_header);
            if (block.Length < length)
            {
                block = new byte[length];
            }

            _stream.ReadExactly(block, 0, length);
            return BinaryPrimitives.ReadInt32LittleEndian(_header.AsSpan(4));
        }
    }

    public void Dispose() => _stream.Dispose();
}
