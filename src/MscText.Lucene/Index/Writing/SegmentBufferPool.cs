namespace MscText.Lucene;

/// <summary>
/// The segments in memory, one a thread that is adding, and when they are flushed. Thread-safe.
/// </summary>
/// <remarks>
/// A thread takes a buffer for one document and brings it back; it gets the one that was brought back last, so that a single thread
/// always has the same one and documents keep their order. When all buffers together reach the limit, the largest is flushed, by the
/// thread that has it or that noticed, while the others go on. Threads wait where buffers that are being flushed and new documents
/// together take half as much again.
/// </remarks>
internal sealed class SegmentBufferPool(
    IndexDirectory directory, SegmentNames names, FieldRegistry registry, DeletesLog log, IndexWriterOptions options)
{
    private readonly object _lock = new();
    private readonly BlockRecycler _recycler = new(options.RamBufferBytes);
    private readonly Stack<PooledBuffer> _idle = [];
    private readonly HashSet<PooledBuffer> _inUse = [];
    private readonly HashSet<PooledBuffer> _flushing = [];
    private readonly long _stallBytes = options.RamBufferBytes + (options.RamBufferBytes / 2);

    // Of buffers that are not to be flushed yet, and of those that are.
    private long _activeBytes;
    private long _flushingBytes;
    private long _largestBytes;
    private int _waiting;
    private long _epoch;
    private bool _stopped;
    private bool _closed;

    /// <summary>The documents in memory that are not refused, also those being written just now.</summary>
    public int DocCount
    {
        get
        {
            lock (_lock)
            {
                return _idle.Concat(_inUse).Concat(_flushing).Sum(b => b.Buffer.DocCount - b.Buffer.FailedDocs.Count);
            }
        }
    }

    /// <summary>The most memory that buffers and deletions took at once.</summary>
    public long LargestByteCount
    {
        get
        {
            lock (_lock)
            {
                return _largestBytes;
            }
        }
    }

    /// <summary>Changes before this number of the sequence are in no buffer.</summary>
    public long FirstSequence
    {
        get
        {
            lock (_lock)
            {
                long first = long.MaxValue;
                foreach (PooledBuffer buffer in _idle.Concat(_inUse).Concat(_flushing))
                {
                    first = Math.Min(first, buffer.Buffer.FirstSequence);
                }

                return first;
            }
        }
    }

    /// <summary>Takes a buffer; waits while too much memory is being flushed, or while <see cref="FreezeAll"/> runs.</summary>
    /// <returns>The buffer, or null where the pool is closed.</returns>
    public PooledBuffer? Take()
    {
        lock (_lock)
        {
            while (!_closed && (_stopped || (_flushingBytes > 0 && _activeBytes + _flushingBytes > _stallBytes)))
            {
                Wait();
            }

            if (_closed)
            {
                return null;
            }

            if (!_idle.TryPop(out PooledBuffer? buffer))
            {
                buffer = new PooledBuffer(new SegmentBuffer(directory, names.Next(), registry, log, _recycler, options.UseCompoundFile));
            }

            _inUse.Add(buffer);
            return buffer;
        }
    }

    /// <summary>Brings a buffer back. Gives one that is to be flushed now, by the caller; or null.</summary>
    public PooledBuffer? Return(PooledBuffer buffer)
    {
        lock (_lock)
        {
            _inUse.Remove(buffer);
            long grown = buffer.Buffer.ByteCount - buffer.ByteCount;
            buffer.ByteCount += grown;
            if (buffer.IsFlushPending)
            {
                _flushingBytes += grown;
            }
            else
            {
                _activeBytes += grown;
            }

            _largestBytes = Math.Max(_largestBytes, _activeBytes + _flushingBytes + log.ByteCount);
            if (buffer.Buffer.DocCount >= options.MaxBufferedDocs)
            {
                Mark(buffer);
            }
            else if (!buffer.IsFlushPending && _activeBytes + log.ByteCount >= options.RamBufferBytes)
            {
                PooledBuffer largest = Largest(buffer);
                Mark(largest);
                if (largest != buffer && !_inUse.Contains(largest))
                {
                    RemoveIdle(largest);
                    _idle.Push(buffer);
                    return Freeze(largest);
                }
            }

            if (buffer.IsFlushPending)
            {
                return Freeze(buffer);
            }

            _idle.Push(buffer);
            Pulse();
            return null;
        }
    }

    /// <summary>Takes a buffer that is broken out of the pool.</summary>
    public void Discard(PooledBuffer buffer)
    {
        lock (_lock)
        {
            _inUse.Remove(buffer);
            if (buffer.IsFlushPending)
            {
                _flushingBytes -= buffer.ByteCount;
            }
            else
            {
                _activeBytes -= buffer.ByteCount;
            }

            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>
    /// Makes a cut through all buffers at once: waits until every thread has brought its buffer back, and takes them all, to be flushed
    /// by the caller. Deletions that come later are not applied until <see cref="DeletesLog.EndCut"/>.
    /// </summary>
    /// <returns>The buffers, in the order in which they were started.</returns>
    public List<PooledBuffer> FreezeAll()
    {
        lock (_lock)
        {
            _stopped = true;
            try
            {
                while (_inUse.Count > 0)
                {
                    Wait();
                }

                log.FreezeAndCut();
                List<PooledBuffer> all = [.. _idle.Reverse()];
                _idle.Clear();
                foreach (PooledBuffer buffer in all)
                {
                    Mark(buffer);
                    Freeze(buffer);
                }

                _epoch++;
                all.Sort((a, b) => a.Buffer.FirstSequence.CompareTo(b.Buffer.FirstSequence));
                return all;
            }
            finally
            {
                _stopped = false;
                Monitor.PulseAll(_lock);
            }
        }
    }

    /// <summary>The number of the next cut: what is frozen until then belongs to it.</summary>
    public long Epoch
    {
        get
        {
            lock (_lock)
            {
                return _epoch;
            }
        }
    }

    /// <summary>Waits until every buffer of a cut is flushed.</summary>
    public void WaitForFlushes(long epoch)
    {
        lock (_lock)
        {
            while (_flushing.Any(b => b.Epoch <= epoch))
            {
                Wait();
            }
        }
    }

    /// <summary>Forgets a buffer that became a segment, or was lost.</summary>
    public void Finish(PooledBuffer buffer)
    {
        lock (_lock)
        {
            if (_flushing.Remove(buffer))
            {
                _flushingBytes -= buffer.ByteCount;
                Monitor.PulseAll(_lock);
            }
        }
    }

    /// <summary>Lets nobody take a buffer any more.</summary>
    public void Shut()
    {
        lock (_lock)
        {
            _closed = true;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Lets nobody take a buffer any more, waits for those who have one, and drops all.</summary>
    public void Close()
    {
        lock (_lock)
        {
            Shut();
            while (_inUse.Count + _flushing.Count > 0)
            {
                Wait();
            }

            while (_idle.TryPop(out PooledBuffer? buffer))
            {
                buffer.Buffer.Dispose();
            }
        }
    }

    private void Wait()
    {
        _waiting++;
        try
        {
            Monitor.Wait(_lock);
        }
        finally
        {
            _waiting--;
        }
    }

    private void Pulse()
    {
        if (_waiting > 0)
        {
            Monitor.PulseAll(_lock);
        }
    }

    private PooledBuffer Largest(PooledBuffer largest)
    {
        foreach (PooledBuffer buffer in _idle.Concat(_inUse))
        {
            if (!buffer.IsFlushPending && buffer.ByteCount > largest.ByteCount)
            {
                largest = buffer;
            }
        }

        return largest;
    }

    private void Mark(PooledBuffer buffer)
    {
        if (!buffer.IsFlushPending)
        {
            buffer.IsFlushPending = true;
            _activeBytes -= buffer.ByteCount;
            _flushingBytes += buffer.ByteCount;
        }
    }

    private PooledBuffer Freeze(PooledBuffer buffer)
    {
        buffer.DeleteGeneration = log.Freeze();
        buffer.Epoch = _epoch;
        _flushing.Add(buffer);
        Pulse();
        return buffer;
    }

    private void RemoveIdle(PooledBuffer buffer)
    {
        PooledBuffer[] others = [.. _idle.Where(b => b != buffer).Reverse()];
        _idle.Clear();
        foreach (PooledBuffer other in others)
        {
            _idle.Push(other);
        }
    }
}
