namespace MscText.Lucene;

/// <summary>
/// What every file of a Lucene 4.8 index starts and ends with. Header: magic number, codec name, version. Footer (16 bytes): inverted
/// magic number, checksum algorithm (0: CRC-32), checksum of everything before it as 64 bits.
/// </summary>
internal static class CodecFile
{
    public const int FooterLength = 16;
    private const int HeaderMagic = 0x3FD76C17;
    private const int FooterMagic = ~HeaderMagic;

    public static void WriteHeader(DataOutput output, string codec, int version)
    {
        output.WriteInt32(HeaderMagic);
        output.WriteString(codec);
        output.WriteInt32(version);
    }

    public static void WriteFooter(IndexOutput output)
    {
        output.WriteInt32(FooterMagic);
        output.WriteInt32(0);
        output.WriteInt64(output.Checksum);
    }

    /// <summary>Reads a header and gives the version.</summary>
    /// <param name="reader">The file, at its header.</param>
    /// <param name="codec">The codec it must have.</param>
    /// <param name="minimum">The oldest version that can be read.</param>
    /// <param name="maximum">The newest.</param>
    public static int CheckHeader(ref ByteReader reader, string codec, int minimum, int maximum)
    {
        if (reader.ReadInt32() != HeaderMagic)
        {
            throw new CorruptIndexException("it does not start as a Lucene file", reader.Name, 0);
        }

        string actual = reader.ReadString();
        if (actual != codec)
        {
            throw new CorruptIndexException($"it is of the codec '{actual}' where '{codec}' is expected", reader.Name, 4);
        }

        int version = reader.ReadInt32();
        if (version < minimum || version > maximum)
        {
            string age = version < minimum ? "older than Lucene 4.8" : "newer than Lucene 4.8";
            throw new IndexVersionException(
                $"Index file '{reader.Name}' has version {version} of '{codec}', {age}; versions {minimum} to {maximum} are read. "
                + "Build the index again, or rewrite it with a Lucene 4.8 that reads it.");
        }

        return version;
    }

    /// <summary>Checks that a file ends as it must, without reading all of it: finds truncated files.</summary>
    public static void CheckFooter(IndexInput input)
    {
        if (input.Length < FooterLength)
        {
            throw new CorruptIndexException("it is too short to be complete", input.Name, input.Length);
        }

        ByteReader reader = input.Reader(input.Length - FooterLength);
        if (reader.ReadInt32() != FooterMagic || reader.ReadInt32() != 0)
        {
            throw new CorruptIndexException("it does not end with a checksum: it is truncated or overwritten", input.Name, input.Length);
        }
    }

    /// <summary>Reads the whole file and compares its checksum.</summary>
    public static unsafe void VerifyChecksum(IndexInput input, CancellationToken cancellationToken = default)
    {
        CheckFooter(input);
        const int Chunk = 1 << 20;
        long end = input.Length - 8;
        uint crc = 0;
        for (long position = 0; position < end; position += Chunk)
        {
            cancellationToken.ThrowIfCancellationRequested();
            crc = Crc32.Append(crc, new ReadOnlySpan<byte>(input.Pointer + position, (int)Math.Min(Chunk, end - position)));
            if (end > Chunk)
            {
                input.DropPages(position, Math.Min(Chunk, end - position));
            }
        }

        ByteReader reader = input.Reader(end);
        long expected = reader.ReadInt64();
        if (expected != crc)
        {
            throw new CorruptIndexException($"its checksum is {crc:x8} where {expected:x8} is recorded: it was damaged after it was written",
                input.Name, end);
        }
    }

    /// <summary>The end of the content: where the footer starts.</summary>
    public static long ContentEnd(IndexInput input) => input.Length - FooterLength;
}
