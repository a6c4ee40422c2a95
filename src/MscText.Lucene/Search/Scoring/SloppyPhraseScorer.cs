namespace MscText.Lucene;

/// <summary>
/// Counts the places where the terms of a phrase are near their positions, as Lucene's sloppy phrases do: a match of length <c>d</c>
/// (the distance between the largest and the smallest displacement) counts <c>1 / (d + 1)</c>. Occurrences of a term that the phrase has
/// twice need to be different ones.
/// </summary>
internal sealed class SloppyPhraseScorer : PhraseScorer
{
    private readonly int _slop;
    private readonly Part[] _parts;
    private readonly Part[][] _groups;
    private readonly bool _hasAlternatives;

    // A heap by place, then position in the phrase.
    private readonly PriorityQueue<Part, (int Place, int Offset, int Ordinal)> _queue = new();
    private readonly List<Part> _requeued = [];
    private int _end;

    public SloppyPhraseScorer(PhraseTerm[] terms, int slop, Bm25SegmentScorer scorer)
        : base(terms, scorer)
    {
        _slop = slop;
        _parts = [.. terms.Select(t => new Part(t))];
        _groups = GroupRepeats();
        _hasAlternatives = _groups.Any(g => g.Any(p => p.Terms.Count > 1));
    }

    protected override float PhraseFreq()
    {
        _end = int.MinValue;
        foreach (Part part in _parts)
        {
            part.Start();
        }

        if (!SeparateRepeats())
        {
            return 0;
        }

        _queue.Clear();
        foreach (Part part in _parts)
        {
            _end = Math.Max(_end, part.Place);
            Enqueue(part);
        }

        return CountMatches();
    }

    private float CountMatches()
    {
        float freq = 0;
        Part part = _queue.Dequeue();
        int length = _end - part.Place;
        int next = _queue.Peek().Place;
        while (Advance(part))
        {
            if (part.Group >= 0 && !ResolveCollisions(part))
            {
                break;
            }

            if (part.Place > next)
            {
                // The shortest match that starts with this part was seen.
                if (length <= _slop)
                {
                    freq += 1f / (length + 1);
                }

                Enqueue(part);
                part = _queue.Dequeue();
                next = _queue.Peek().Place;
                length = _end - part.Place;
            }
            else
            {
                length = Math.Min(length, _end - part.Place);
            }
        }

        if (length <= _slop)
        {
            freq += 1f / (length + 1);
        }

        return freq;
    }

    private void Enqueue(Part part) => _queue.Enqueue(part, (part.Place, part.Offset, part.Ordinal));

    private bool Advance(Part part)
    {
        if (!part.Next())
        {
            return false;
        }

        _end = Math.Max(_end, part.Place);
        return true;
    }

    /// <summary>At the start: the n-th of equal terms goes to the n-th occurrence.</summary>
    private bool SeparateRepeats()
    {
        if (_hasAlternatives)
        {
            return Array.TrueForAll(_groups, SeparateAlternatives);
        }

        foreach (Part[] group in _groups)
        {
            for (int i = 1; i < group.Length; i++)
            {
                for (int k = 0; k < i; k++)
                {
                    if (!group[i].Next())
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    /// <summary>Where several terms may stand at a place, only those that stand at the same occurrence move on.</summary>
    private bool SeparateAlternatives(Part[] group)
    {
        int i = 0;
        while (i < group.Length)
        {
            int step = 1;
            Part part = group[i];
            while (Collision(part, group) is { } other)
            {
                Part lesser = part.Place < other.Place || (part.Place == other.Place && part.Offset < other.Offset) ? part : other;
                if (!Advance(lesser))
                {
                    return false;
                }

                if (lesser.IndexInGroup < i)
                {
                    step = 0;
                    break;
                }
            }

            i += step;
        }

        return true;
    }

    /// <summary>While equal terms stand at the same occurrence, the lesser one moves on.</summary>
    private bool ResolveCollisions(Part part)
    {
        Part[] group = _groups[part.Group];
        int own = part.IndexInGroup;
        ulong moved = 0;
        Part? other;
        while ((other = Collision(part, group)) is not null)
        {
            int index = other.IndexInGroup;
            part = part.Place < other.Place || (part.Place == other.Place && part.Offset < other.Offset) ? part : other;
            if (!Advance(part))
            {
                return false;
            }

            if (index != own)
            {
                moved |= 1UL << index;
            }
        }

        // Those that are in the queue have to find their new places there.
        _requeued.Clear();
        while (moved != 0)
        {
            Part queued = _queue.Dequeue();
            _requeued.Add(queued);
            if (queued.Group == part.Group)
            {
                moved &= ~(1UL << queued.IndexInGroup);
            }
        }

        _requeued.ForEach(Enqueue);
        return true;
    }

    private static Part? Collision(Part part, Part[] group)
    {
        foreach (Part other in group)
        {
            if (other != part && other.Occurrence == part.Occurrence)
            {
                return other;
            }
        }

        return null;
    }

    private Part[][] GroupRepeats()
    {
        // Places that share a term, directly or by way of others.
        Dictionary<Term, int> groupOf = [];
        int[] group = new int[_parts.Length];
        for (int i = 0; i < group.Length; i++)
        {
            group[i] = i;
            foreach (Term term in _parts[i].Terms)
            {
                if (!groupOf.TryAdd(term, group[i]))
                {
                    int old = groupOf[term];
                    int joined = group[i];
                    foreach (Term known in groupOf.Where(g => g.Value == joined).Select(g => g.Key).ToArray())
                    {
                        groupOf[known] = old;
                    }

                    group.AsSpan(0, i + 1).Replace(joined, old);
                }
            }
        }

        Part[][] groups =
            [.. _parts.Select((p, i) => (Part: p, Group: group[i])).GroupBy(p => p.Group, p => p.Part).Where(g => g.Count() > 1).Select(g => g.OrderBy(p => p.Offset).ToArray())];
        for (int i = 0; i < groups.Length; i++)
        {
            if (groups[i].Length > 64)
            {
                throw new NotSupportedException("A sloppy phrase has one term more than 64 times.");
            }

            for (int k = 0; k < groups[i].Length; k++)
            {
                groups[i][k].Group = i;
                groups[i][k].IndexInGroup = k;
            }
        }

        return groups;
    }

    /// <summary>A term of the phrase and its current occurrence in the document.</summary>
    private sealed class Part(PhraseTerm term)
    {
        private int _left;

        public IReadOnlyList<Term> Terms => term.Terms;

        public int Offset => term.Position;

        public int Ordinal => term.Ordinal;

        public int Group { get; set; } = -1;

        public int IndexInGroup { get; set; }

        /// <summary>Where the phrase would start for this occurrence.</summary>
        public int Place { get; private set; }

        public int Occurrence => Place + Offset;

        public void Start()
        {
            _left = term.Freq;
            Next();
        }

        public bool Next()
        {
            if (_left-- <= 0)
            {
                return false;
            }

            Place = term.NextPosition() - term.Position;
            return true;
        }
    }
}
