using System.Buffers;

namespace MscText.Lucene;

/// <summary>
/// Copies the stored fields of segments. Whole chunks go over as they are, compressed, where all their documents live and the fields
/// have the same numbers; of the others the documents that live.
/// </summary>
internal sealed class StoredFieldsMerger(StoredFieldsWriter writer, FieldRegistry registry)
{
    /// <summary>How much of a source is read before its memory is given up.</summary>
    private const long PagesKept = 8 << 20;

    /// <summary>Adds the documents of a segment that are mapped to a number.</summary>
    public void Add(SegmentReader segment, int[] docMap, CancellationToken cancellationToken)
    {
        StoredFieldsReader source = segment.Core.StoredFields;
        Dictionary<string, int> numbers = segment.Core.Fields.ToDictionary(f => f.Name, f => registry.Stored(f.Name).Number);
        bool sameNumbers = segment.Core.Fields.All(f => numbers[f.Name] == f.Number);
        StoredFieldVisitor renumber = (field, type, encoded) => writer.AddRaw(numbers[field.Name], (int)type, encoded);
        long kept = 0;
        for (int doc = 0; doc < docMap.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            StoredChunk chunk = source.ChunkOf(doc);
            if (chunk.ContentStart - kept > PagesKept)
            {
                source.DropPagesBefore(chunk);
                kept = chunk.ContentStart;
            }

            ReadOnlySpan<int> targets = docMap.AsSpan(doc, chunk.DocBase + chunk.DocCount - doc);
            doc += targets.Length;
            bool whole = targets.Length == chunk.DocCount && !targets.ContainsAnyInRange(int.MinValue, -1);
            if (whole && sameNumbers && source.ChunkSize == StoredFieldsWriter.ChunkSize
                && writer.TryAddChunk(chunk.DocCount, chunk.Length, source.ContentOf(chunk)))
            {
                continue;
            }

            if (targets.ContainsAnyInRange(0, int.MaxValue))
            {
                AddDocuments(source, chunk, targets, sameNumbers ? null : renumber);
            }
        }
    }

    private void AddDocuments(StoredFieldsReader source, in StoredChunk chunk, ReadOnlySpan<int> targets, StoredFieldVisitor? renumber)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(chunk.Length);
        try
        {
            chunk.Decompress(buffer.AsSpan(0, chunk.Length), chunk.Length);
            int position = 0;
            for (int i = 0; i < chunk.DocCount; i++)
            {
                int length = chunk.LengthOf(i);
                int target = i - (chunk.DocCount - targets.Length);
                if (target >= 0 && targets[target] >= 0)
                {
                    ReadOnlySpan<byte> encoded = buffer.AsSpan(position, length);
                    if (renumber is null)
                    {
                        writer.AddDocument(chunk.FieldCountOf(i), encoded);
                    }
                    else
                    {
                        writer.StartDocument();
                        source.VisitFields(encoded, chunk.FieldCountOf(i), renumber);
                        writer.FinishDocument();
                    }
                }

                position += length;
            }

            writer.EndFullChunk();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
