namespace MscText.Lucene;

/// <summary>
/// Builds Lucene's finite-state transducer from sorted byte strings to byte strings (FST version 4, one byte a label). The construction
/// is that of Mihov and Maurel, <i>Direct Construction of Minimal Acyclic Subsequential Transducers</i> (2001); only chains without
/// outputs are shared, the rest of an index of term blocks has nothing to share.
/// </summary>
internal sealed class FstBuilder
{
    public const int FinalArc = 1;
    public const int LastArc = 2;
    public const int TargetNext = 4;
    public const int StopNode = 8;
    public const int HasOutput = 16;
    public const int HasFinalOutput = 32;
    public const int FixedArray = HasFinalOutput;
    public const long FinalEnd = -1;
    public const string Codec = "FST";
    public const int Version = 4;

    private const int ShallowDepth = 3;
    private const int ShallowArcs = 5;
    private const int DeepArcs = 10;

    private readonly List<Node> _path = [new Node()];
    private readonly Dictionary<(byte Label, long Target, bool Final), long> _shared = [];
    private readonly BufferOutput _nodeBytes = new();
    private readonly BufferOutput _paddedBytes = new();
    private readonly List<int> _arcLengths = [];
    private readonly BufferOutput _bytes = new(1024);
    private byte[] _last = [];
    private byte[]? _emptyOutput;
    private long _lastNode;
    private long _nodes;
    private long _arcs;
    private long _arcsWithOutput;

    // Address 0 means "no node".
    public FstBuilder() => _bytes.WriteByte(0);

    /// <summary>Adds a string, larger than the one before, with an output that is not empty.</summary>
    public void Add(ReadOnlySpan<byte> input, byte[] output)
    {
        if (input.Length == 0)
        {
            _path[0].IsFinal = true;
            _emptyOutput = output;
            return;
        }

        int shared = input.CommonPrefixLength(_last);
        Freeze(shared);
        for (int i = shared; i < input.Length; i++)
        {
            if (_path.Count == i + 1)
            {
                _path.Add(new Node());
            }

            _path[i].Arcs.Add(new Arc(input[i]));
            _path[i + 1].Clear();
        }

        _path[input.Length].IsFinal = true;
        for (int i = 0; i < shared; i++)
        {
            // What the strings through this arc have in common stays on it; the rest moves down.
            Arc arc = _path[i].Arcs[^1];
            int common = arc.Output.AsSpan().CommonPrefixLength(output);
            if (common < arc.Output.Length)
            {
                _path[i + 1].Prepend(arc.Output[common..]);
                arc.Output = arc.Output[..common];
            }

            output = output[common..];
        }

        _path[shared].Arcs[^1].Output = output;
        _last = input.ToArray();
    }

    /// <summary>Ends the transducer and writes it.</summary>
    public void Save(DataOutput output)
    {
        Freeze(0);
        long start = _path[0].Arcs.Count == 0 ? 0 : Compile(_path[0], 0);
        CodecFile.WriteHeader(output, Codec, Version);
        output.WriteByte(0);
        if (_emptyOutput is null)
        {
            output.WriteByte(0);
        }
        else
        {
            BufferOutput empty = new();
            empty.WriteVInt32(_emptyOutput.Length);
            empty.WriteBytes(_emptyOutput);
            output.WriteByte(1);
            output.WriteVInt32(empty.Length);
            byte[] reversed = empty.Written.ToArray();
            Array.Reverse(reversed);
            output.WriteBytes(reversed);
        }

        output.WriteByte(0);
        output.WriteVInt64(start);
        output.WriteVInt64(_nodes);
        output.WriteVInt64(_arcs);
        output.WriteVInt64(_arcsWithOutput);
        output.WriteVInt64(_bytes.Length);
        output.WriteBytes(_bytes.Written);
    }

    /// <summary>Compiles the nodes of the last string below a depth: no further string goes through them.</summary>
    private void Freeze(int depth)
    {
        for (int i = _last.Length; i > depth; i--)
        {
            Node node = _path[i];
            Arc arc = _path[i - 1].Arcs[^1];
            arc.IsFinal = node.IsFinal;
            arc.FinalOutput = node.FinalOutput;
            arc.Target = node.Arcs.Count == 0 ? FinalEnd : Compile(node, i);
            node.Clear();
        }
    }

    private long Compile(Node node, int depth)
    {
        Arc only = node.Arcs[0];
        bool sharable = node.Arcs.Count == 1 && only.Output.Length == 0 && only.FinalOutput.Length == 0;
        if (sharable && _shared.TryGetValue((only.Label, only.Target, only.IsFinal), out long known))
        {
            return known;
        }

        long address = Write(node, depth);
        if (sharable)
        {
            _shared[(only.Label, only.Target, only.IsFinal)] = address;
        }

        return address;
    }

    private long Write(Node node, int depth)
    {
        int count = node.Arcs.Count;
        bool fixedArray = count >= (depth <= ShallowDepth ? ShallowArcs : DeepArcs);
        _nodeBytes.Clear();
        _arcLengths.Clear();
        int longest = 0;
        for (int i = 0; i < count; i++)
        {
            int before = _nodeBytes.Length;
            WriteArc(node.Arcs[i], i == count - 1, fixedArray);
            _arcLengths.Add(_nodeBytes.Length - before);
            longest = Math.Max(longest, _nodeBytes.Length - before);
        }

        BufferOutput source = _nodeBytes;
        if (fixedArray)
        {
            _paddedBytes.Clear();
            _paddedBytes.WriteByte(FixedArray);
            _paddedBytes.WriteVInt32(count);
            _paddedBytes.WriteVInt32(longest);
            int position = 0;
            foreach (int length in _arcLengths)
            {
                Span<byte> slot = _paddedBytes.Reserve(longest);
                slot.Clear();
                _nodeBytes.Written.Slice(position, length).CopyTo(slot);
                _paddedBytes.Advance(longest);
                position += length;
            }

            source = _paddedBytes;
        }

        // Nodes are read from their address backwards.
        Span<byte> target = _bytes.Reserve(source.Length);
        source.Written.CopyTo(target);
        target[..source.Length].Reverse();
        _bytes.Advance(source.Length);
        _nodes++;
        _arcs += count;
        _lastNode = _bytes.Length - 1;
        return _lastNode;
    }

    private void WriteArc(Arc arc, bool last, bool fixedArray)
    {
        bool next = arc.Target == _lastNode && arc.Target > 0 && !fixedArray;
        int flags = (last ? LastArc : 0)
            | (next ? TargetNext : 0)
            | (arc.IsFinal ? FinalArc : 0)
            | (arc.FinalOutput.Length > 0 ? HasFinalOutput : 0)
            | (arc.Target <= 0 ? StopNode : 0)
            | (arc.Output.Length > 0 ? HasOutput : 0);
        _nodeBytes.WriteByte((byte)flags);
        _nodeBytes.WriteByte(arc.Label);
        if (arc.Output.Length > 0)
        {
            _nodeBytes.WriteVInt32(arc.Output.Length);
            _nodeBytes.WriteBytes(arc.Output);
            _arcsWithOutput++;
        }

        if (arc.FinalOutput.Length > 0)
        {
            _nodeBytes.WriteVInt32(arc.FinalOutput.Length);
            _nodeBytes.WriteBytes(arc.FinalOutput);
        }

        if (arc.Target > 0 && !next)
        {
            _nodeBytes.WriteVInt64(arc.Target);
        }
    }

    private sealed class Arc(byte label)
    {
        public byte Label { get; } = label;

        public byte[] Output { get; set; } = [];

        public byte[] FinalOutput { get; set; } = [];

        public bool IsFinal { get; set; }

        public long Target { get; set; }
    }

    private sealed class Node
    {
        public List<Arc> Arcs { get; } = [];

        public bool IsFinal { get; set; }

        public byte[] FinalOutput { get; set; } = [];

        public void Clear()
        {
            Arcs.Clear();
            IsFinal = false;
            FinalOutput = [];
        }

        public void Prepend(byte[] output)
        {
            foreach (Arc arc in Arcs)
            {
                arc.Output = [.. output, .. arc.Output];
            }

            if (IsFinal)
            {
                FinalOutput = [.. output, .. FinalOutput];
            }
        }
    }
}
