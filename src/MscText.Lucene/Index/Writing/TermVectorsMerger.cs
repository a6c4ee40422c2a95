namespace MscText.Lucene;

/// <summary>Adds the term vectors of a segment to those of a merged one; whole chunks as they are where that is possible.</summary>
/// <param name="core">The segment.</param>
/// <param name="docMap">The new number of every document, negative for deleted ones.</param>
/// <param name="numberOf">The number of a field in the merged segment.</param>
internal sealed class TermVectorsMerger(SegmentCore core, int[] docMap, Func<string, int> numberOf)
{
    public void Merge(TermVectorsWriter writer, CancellationToken cancellationToken)
    {
        if (core.TermVectors is not { } vectors)
        {
            writer.FillTo(writer.DocCount + docMap.Count(d => d >= 0));
            return;
        }

        bool sameNumbers = core.Fields.All(f => numberOf(f.Name) == f.Number);
        for (int doc = 0; doc < docMap.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (sameNumbers && vectors.TryGetChunk(doc, out int docs, out ReadOnlySpan<byte> body) && IsFull(docs, body)
                && docMap.AsSpan(doc, docs).IndexOfAnyInRange(int.MinValue, -1) < 0 && writer.TryCopyChunk(docs, body))
            {
                doc += docs;
                continue;
            }

            TermVectorsChunk chunk = vectors.ReadChunk(doc);
            for (; doc < chunk.DocBase + chunk.DocCount; doc++)
            {
                if (docMap[doc] >= 0)
                {
                    Add(vectors.TermVectorsOf(chunk, doc), writer);
                }
            }
        }
    }

    /// <summary>Small chunks are put together, lest they add up over many merges.</summary>
    private static bool IsFull(int docs, ReadOnlySpan<byte> body) =>
        docs == TermVectorsWriter.MaxDocsPerChunk || body.Length >= TermVectorsWriter.ChunkSize / 2;

    private void Add(TermVectors vectors, TermVectorsWriter writer)
    {
        writer.StartDocument();
        foreach (TermVector vector in vectors.Fields)
        {
            writer.StartField(numberOf(vector.Field), vector.Flags);
            for (int term = 0; term < vector.TermCount; term++)
            {
                writer.AddTerm(vector.Term(term), vector.Freq(term));
                ReadOnlySpan<int> positions = vector.Positions(term);
                ReadOnlySpan<int> starts = vector.StartOffsets(term);
                ReadOnlySpan<int> ends = vector.EndOffsets(term);
                for (int i = 0; vector.Flags != 0 && i < vector.Freq(term); i++)
                {
                    writer.AddOccurrence(
                        positions.IsEmpty ? 0 : positions[i], starts.IsEmpty ? 0 : starts[i], ends.IsEmpty ? 0 : ends[i], vector.Payload(term, i));
                }
            }
        }

        writer.FinishDocument();
    }
}
