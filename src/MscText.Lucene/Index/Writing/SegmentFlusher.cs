using System.Runtime.ExceptionServices;

namespace MscText.Lucene;

/// <summary>Makes segments of buffers that were frozen. Thread-safe.</summary>
internal sealed class SegmentFlusher(IndexDirectory directory, DeletesLog log, SegmentBufferPool pool, SegmentList segments)
{
    /// <summary>Writes a buffer as a segment and adds that to the list; the buffer is finished with in any case.</summary>
    public void Flush(PooledBuffer buffer)
    {
        try
        {
            segments.Add(Write(buffer), buffer);
        }
        finally
        {
            Drop(buffer);
        }
    }

    /// <summary>Writes buffers, several at once where there are several; none is left, also where one fails.</summary>
    /// <returns>What the receiver of progress threw: nothing is lost by it.</returns>
    public Exception? FlushAll(List<PooledBuffer> buffers, IProgress<WriterProgress>? progress)
    {
        if (buffers.Count == 0)
        {
            return null;
        }

        int done = 0;
        Exception? failure = null;
        Exception? refusal = null;
        void FlushOne(PooledBuffer buffer)
        {
            if (Volatile.Read(ref failure) is not null)
            {
                Drop(buffer);
                return;
            }

            try
            {
                Flush(buffer);
            }
#pragma warning disable CA1031 // It is thrown once every buffer is finished with.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, e, null);
                return;
            }

            try
            {
                progress?.Report(new WriterProgress(WriterStage.Flush, Interlocked.Increment(ref done), buffers.Count));
            }
#pragma warning disable CA1031 // As above.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref refusal, e, null);
            }
        }

        if (buffers.Count == 1)
        {
            FlushOne(buffers[0]);
        }
        else
        {
            Parallel.ForEach(buffers, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, FlushOne);
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return refusal;
    }

    /// <summary>Forgets a buffer with its documents.</summary>
    public void Drop(PooledBuffer buffer)
    {
        try
        {
            buffer.Buffer.Dispose();
        }
        finally
        {
            // Only now may the writer close, and another one take the names of the files.
            pool.Finish(buffer);
        }
    }

    private WriterSegment Write(PooledBuffer frozen)
    {
        SegmentBuffer buffer = frozen.Buffer;
        WriterSegment segment = segments.New(buffer.Flush());
        segment.ObeyedGeneration = frozen.DeleteGeneration;
        try
        {
            foreach (int doc in buffer.FailedDocs)
            {
                segment.Delete(doc);
            }

            // Deletions may lie between any two of its documents; later packets concern them all.
            foreach (DeletesPacket packet in log.Packets(0, frozen.DeleteGeneration))
            {
                if (packet.LastSequence > buffer.FirstSequence)
                {
                    Obey(segment, buffer, packet);
                }
            }

            return segment;
        }
        catch
        {
            segment.Close();
            foreach (string file in segment.Info.Files)
            {
                directory.DeleteFile(file);
            }

            throw;
        }
    }

    private void Obey(WriterSegment segment, SegmentBuffer buffer, DeletesPacket packet)
    {
        foreach ((Term term, long sequence) in packet.Terms)
        {
            // In memory, where the segment need not be opened.
            buffer.DocsOf(term, buffer.CountBefore(sequence), doc => segment.Delete(doc));
        }

        foreach ((Query query, long sequence) in packet.Queries)
        {
            segment.Delete(directory, query, buffer.CountBefore(sequence));
        }
    }
}
