namespace MscText.Lucene;

/// <summary>
/// The sequence of all changes, and the deletions that some document may still have to obey. Thread-safe.
/// </summary>
/// <remarks>
/// Every document and every deletion takes a number; a deletion concerns the documents with smaller ones, in whatever buffer or segment
/// they are. Deletions are collected, and frozen as a packet whenever documents leave memory: a segment knows which packets it has
/// obeyed, and whatever comes after concerns all of its documents. A packet is dropped once nothing is left that it may concern.
/// </remarks>
internal sealed class DeletesLog
{
    private const int BytesPerTerm = 120;
    private const int BytesPerQuery = 512;

    private readonly Lock _lock = new();
    private readonly List<DeletesPacket> _packets = [];
    private Dictionary<Term, long> _terms = [];
    private List<(Query Query, long Sequence)> _queries = [];
    private long _currentBytes;
    private long _packetBytes;
    private long _sequence;
    private long _generation;
    private long _limit = long.MaxValue;

    /// <summary>The last number that was given out.</summary>
    public long Sequence => Volatile.Read(ref _sequence);

    /// <summary>The memory taken.</summary>
    public long ByteCount => Volatile.Read(ref _currentBytes) + Volatile.Read(ref _packetBytes);

    /// <summary>The newest packet that segments may obey: during a commit, the last that belongs to it.</summary>
    public long ApplicableGeneration
    {
        get
        {
            lock (_lock)
            {
                return Math.Min(_generation, _limit);
            }
        }
    }

    /// <summary>Takes the number of a document.</summary>
    public long NextSequence() => Interlocked.Increment(ref _sequence);

    /// <summary>Records a deletion and gives its number, which a document that comes in its place shares.</summary>
    public long Delete(Term term)
    {
        lock (_lock)
        {
            long sequence = Interlocked.Increment(ref _sequence);
            if (_terms.TryAdd(term, sequence))
            {
                Volatile.Write(ref _currentBytes, _currentBytes + BytesPerTerm + term.Span.Length);
            }
            else
            {
                // It covers what the earlier one of the same term concerns.
                _terms[term] = sequence;
            }

            return sequence;
        }
    }

    /// <summary>Records a deletion.</summary>
    public void Delete(Query query)
    {
        lock (_lock)
        {
            _queries.Add((query, Interlocked.Increment(ref _sequence)));
            Volatile.Write(ref _currentBytes, _currentBytes + BytesPerQuery);
        }
    }

    /// <summary>Closes the packet of the deletions so far; gives the number of the last packet.</summary>
    public long Freeze()
    {
        lock (_lock)
        {
            if (_terms.Count + _queries.Count > 0)
            {
                _packets.Add(new DeletesPacket(++_generation, _terms, _queries, _sequence, _currentBytes));
                Volatile.Write(ref _packetBytes, _packetBytes + _currentBytes);
                Volatile.Write(ref _currentBytes, 0);
                _terms = [];
                _queries = [];
            }

            return _generation;
        }
    }

    /// <summary>Keeps segments from obeying later packets than the last one, until <see cref="EndCut"/>.</summary>
    public long FreezeAndCut()
    {
        lock (_lock)
        {
            _limit = Freeze();
            return _limit;
        }
    }

    public void EndCut()
    {
        lock (_lock)
        {
            _limit = long.MaxValue;
        }
    }

    /// <summary>The packets after one, up to another, in their order.</summary>
    public List<DeletesPacket> Packets(long after, long last)
    {
        lock (_lock)
        {
            return _packets.FindAll(p => p.Generation > after && p.Generation <= last);
        }
    }

    /// <summary>Drops the packets that every segment has obeyed and that came before every document in memory.</summary>
    public void Prune(long obeyed, long firstSequence)
    {
        lock (_lock)
        {
            _packets.RemoveAll(p => p.Generation <= obeyed && p.LastSequence <= firstSequence);
            Volatile.Write(ref _packetBytes, _packets.Sum(p => p.ByteCount));
        }
    }
}
