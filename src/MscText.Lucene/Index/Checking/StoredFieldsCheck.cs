using System.Buffers;

namespace MscText.Lucene;

/// <summary>Verifies that every stored value of a segment can be read, chunk by chunk.</summary>
internal static class StoredFieldsCheck
{
    public static void Run(SegmentCore core, CancellationToken cancellationToken)
    {
        StoredFieldsReader reader = core.StoredFields;
        for (int doc = 0; doc < core.Info.MaxDoc;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            StoredChunk chunk = reader.ChunkOf(doc);
            if (chunk.DocBase != doc)
            {
                throw new CorruptIndexException(
                    $"Segment {core.Info.Name}: the chunk of stored document {doc} starts at {chunk.DocBase}. Build the index again.");
            }

            CheckChunk(reader, chunk);
            doc += chunk.DocCount;
        }
    }

    private static void CheckChunk(StoredFieldsReader reader, in StoredChunk chunk)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(chunk.Length);
        try
        {
            Span<byte> content = buffer.AsSpan(0, chunk.Length);
            if (chunk.Length > 0)
            {
                chunk.Decompress(content, chunk.Length);
            }

            for (int i = 0; i < chunk.DocCount; i++)
            {
                int length = chunk.LengthOf(i);
                reader.VisitFields(content[..length], chunk.FieldCountOf(i), static (_, _, _) => { });
                content = content[length..];
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
