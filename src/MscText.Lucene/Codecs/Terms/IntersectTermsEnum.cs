namespace MscText.Lucene;

/// <summary>
/// Goes through the terms of a field of a segment that an automaton accepts, in the order of bytes. The automaton runs down the tree of
/// blocks: one whose prefix leads nowhere is not read. Not thread-safe.
/// </summary>
internal sealed class IntersectTermsEnum : MatchingTerms
{
    private readonly FieldTerms _terms;
    private readonly Utf8Automaton _automaton;
    private readonly List<TermBlock> _blocks = [];
    private readonly List<Utf8State> _states = [];
    private byte[] _term = new byte[64];
    private int _length;
    private int _depth;
    private Utf8State _state;

    public IntersectTermsEnum(FieldTerms terms, Utf8Automaton automaton)
    {
        _terms = terms;
        _automaton = automaton;
        Push(terms.RootBlock, 0, automaton.Start, null);
    }

    public override ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

    public override ref readonly TermState State => ref _blocks[_depth - 1].State(_terms);

    /// <summary>How far the current term is from what the automaton was made of: 0 for automata that know no distances.</summary>
    public int Distance => _automaton.Distance(_state);

    public override bool MoveNext()
    {
        while (_depth > 0)
        {
            TermBlock block = _blocks[_depth - 1];
            if (block.Left > 0)
            {
                Utf8State state = _states[_depth - 1];
                ReadOnlySpan<byte> suffix = block.ReadEntry(_terms.Input, out long child);
                if (!_automaton.Run(ref state, suffix))
                {
                    continue;
                }

                if (child >= 0)
                {
                    Take(block.Prefix, suffix);
                    Push(child, _length, state, block);
                }
                else if (_automaton.Distance(state) >= 0)
                {
                    Take(block.Prefix, suffix);
                    _state = state;
                    return true;
                }
            }
            else if (block.IsLast)
            {
                _depth--;
            }
            else
            {
                block.LoadNext(_terms.Input);
            }
        }

        return false;
    }

    private void Take(int prefix, ReadOnlySpan<byte> suffix)
    {
        _length = prefix + suffix.Length;
        if (_term.Length < _length)
        {
            Array.Resize(ref _term, Math.Max(_length, _term.Length * 2));
        }

        suffix.CopyTo(_term.AsSpan(prefix));
    }

    private void Push(long block, int prefix, Utf8State state, TermBlock? parent)
    {
        if (_depth == _blocks.Count)
        {
            _blocks.Add(new TermBlock());
            _states.Add(state);
        }

        _states[_depth] = state;
        _blocks[_depth++].Load(_terms.Input, block, prefix, parent);
    }
}
