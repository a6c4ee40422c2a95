namespace MscText.Lucene;

/// <summary>Goes through every term of a field of a segment in the order of bytes. Not thread-safe.</summary>
internal sealed class TermsEnum
{
    private readonly FieldTerms _terms;
    private readonly List<Frame> _frames = [];
    private byte[] _term = new byte[64];
    private int _length;
    private int _depth;
    private TermState _state;

    public TermsEnum(FieldTerms terms)
    {
        _terms = terms;
        Push(terms.RootBlock, 0);
    }

    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

    public ref readonly TermState State => ref _state;

    public bool MoveNext()
    {
        while (_depth > 0)
        {
            Frame frame = _frames[_depth - 1];
            if (frame.Left == 0)
            {
                if (frame.IsLast)
                {
                    _depth--;
                }
                else
                {
                    // The next floor block of the same prefix follows directly.
                    frame.Load(_terms.Input, frame.End, frame.Prefix);
                }

                continue;
            }

            frame.Left--;
            int code = frame.Suffixes.ReadVInt32();
            bool isTerm = frame.IsLeaf || (code & 1) == 0;
            int suffix = frame.IsLeaf ? code : code >>> 1;
            ReadOnlySpan<byte> bytes = frame.Suffixes.ReadSpan(suffix);
            _length = frame.Prefix + suffix;
            if (_term.Length < _length)
            {
                Array.Resize(ref _term, Math.Max(_length, _term.Length * 2));
            }

            bytes.CopyTo(_term.AsSpan(frame.Prefix));
            if (isTerm)
            {
                _terms.ReadNextState(ref frame.Stats, ref frame.Metadata, ref frame.State);
                _state = frame.State;
                return true;
            }

            Push(frame.Pointer - frame.Suffixes.ReadVInt64(), _length);
        }

        return false;
    }

    private void Push(long block, int prefix)
    {
        if (_depth == _frames.Count)
        {
            _frames.Add(new Frame());
        }

        _frames[_depth++].Load(_terms.Input, block, prefix);
    }

    private sealed class Frame
    {
        // Readers and the state change in place.
        public ByteReader Suffixes;
        public ByteReader Stats;
        public ByteReader Metadata;
        public TermState State;

        public long Pointer { get; private set; }

        public long End { get; private set; }

        public int Prefix { get; private set; }

        public int Left { get; set; }

        public bool IsLast { get; private set; }

        public bool IsLeaf { get; private set; }

        public void Load(IndexInput input, long pointer, int prefix)
        {
            Pointer = pointer;
            Prefix = prefix;
            State = default;
            ByteReader reader = input.Reader(pointer);
            int code = reader.ReadVInt32();
            Left = code >>> 1;
            IsLast = (code & 1) != 0;
            code = reader.ReadVInt32();
            IsLeaf = (code & 1) != 0;
            Suffixes = reader;
            reader.Skip(code >>> 1);
            int length = reader.ReadVInt32();
            Stats = reader;
            reader.Skip(length);
            length = reader.ReadVInt32();
            Metadata = reader;
            reader.Skip(length);
            End = reader.Position;
        }
    }
}
