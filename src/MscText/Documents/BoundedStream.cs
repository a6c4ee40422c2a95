namespace MscText.Documents;

/// <summary>Reads streams whose length is not trusted.</summary>
internal static class BoundedStream
{
    /// <summary>All bytes to the end, or null where there are more than the limit; then at most one byte more was read.</summary>
    public static byte[]? ReadAll(Stream stream, long maximumBytes)
    {
        if (stream.CanSeek && stream.Length - stream.Position > maximumBytes)
        {
            return null;
        }

        int capacity = stream.CanSeek ? (int)(stream.Length - stream.Position) + 1 : 16 * 1024;
        byte[] buffer = new byte[Math.Max(capacity, 256)];
        int length = 0;
        while (true)
        {
            int read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0)
            {
                return length == buffer.Length ? buffer : buffer[..length];
            }

            length += read;
            if (length > maximumBytes)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min((long)length * 2, Math.Min(maximumBytes + 1, Array.MaxLength)));
            }
        }
    }
}
