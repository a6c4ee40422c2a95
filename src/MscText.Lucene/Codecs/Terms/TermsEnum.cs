namespace MscText.Lucene;

/// <summary>Goes through the terms of a field of a segment in the order of bytes, from the first or from any other. Not thread-safe.</summary>
internal sealed class TermsEnum
{
    private readonly FieldTerms _terms;
    private readonly List<TermBlock> _blocks = [];
    private PrefixOutputs? _prefixes;
    private byte[] _term = new byte[64];
    private int _length;
    private int _depth;

    public TermsEnum(FieldTerms terms)
    {
        _terms = terms;
        Push().Load(terms.Input, terms.RootBlock, 0, null);
    }

    /// <summary>The current term; valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

    /// <summary>The current term's statistics and where its postings are.</summary>
    public ref readonly TermState State => ref _blocks[_depth - 1].State(_terms);

    /// <summary>Goes to the next term.</summary>
    public bool MoveNext()
    {
        while (_depth > 0)
        {
            TermBlock block = _blocks[_depth - 1];
            block.CatchUp(_terms.Input);
            if (block.Left > 0)
            {
                Take(block.Prefix, block.ReadEntry(_terms.Input, out long child));
                if (child < 0)
                {
                    return true;
                }

                Push().Load(_terms.Input, child, _length, block);
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

    /// <summary>
    /// Goes to a term or, where it is not there, to the first larger one: the field's transducer leads to its block, and only that is
    /// searched.
    /// </summary>
    public SeekStatus SeekCeil(ReadOnlySpan<byte> target)
    {
        _prefixes ??= new PrefixOutputs();
        _terms.FindPrefixes(target, _prefixes);
        Take(0, target);
        _depth = 0;
        TermBlockPointer pointer = FieldTerms.BlockAt(_prefixes, 0, target);
        for (int i = 1; i < _prefixes.Count; i++)
        {
            TermBlockPointer child = FieldTerms.BlockAt(_prefixes, i, target);
            Push().Defer(pointer, child.First, Parent);
            pointer = child;
        }

        TermBlock block = Push();
        block.Load(_terms.Input, pointer, Parent);
        ReadOnlySpan<byte> wanted = target[block.Prefix..];
        while (block.Left > 0)
        {
            ReadOnlySpan<byte> suffix = block.ReadEntry(_terms.Input, out long child);
            int order = suffix.SequenceCompareTo(wanted);
            if (order < 0)
            {
                continue;
            }

            Take(block.Prefix, suffix);
            if (child < 0)
            {
                return order == 0 ? SeekStatus.Found : SeekStatus.NotFound;
            }

            Push().Load(_terms.Input, child, _length, block);
            break;
        }

        return MoveNext() ? SeekStatus.NotFound : SeekStatus.End;
    }

    /// <summary>Goes to a term; false where it is not there, and the place is then undefined until the next seek.</summary>
    public bool SeekExact(ReadOnlySpan<byte> term) => SeekCeil(term) == SeekStatus.Found;

    private void Take(int prefix, ReadOnlySpan<byte> suffix)
    {
        _length = prefix + suffix.Length;
        if (_term.Length < _length)
        {
            Array.Resize(ref _term, Math.Max(_length, _term.Length * 2));
        }

        suffix.CopyTo(_term.AsSpan(prefix));
    }

    /// <summary>The block above the deepest one.</summary>
    private TermBlock? Parent => _depth > 1 ? _blocks[_depth - 2] : null;

    private TermBlock Push()
    {
        if (_depth == _blocks.Count)
        {
            _blocks.Add(new TermBlock());
        }

        return _blocks[_depth++];
    }
}
