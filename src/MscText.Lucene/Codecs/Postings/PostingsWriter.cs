namespace MscText.Lucene;

/// <summary>
/// Writes postings as Lucene41PostingsWriter does: <c>.doc</c> has document gaps and frequencies, <c>.pos</c> positions and
/// <c>.pay</c> offsets, in blocks of 128 with a tail of variable-length integers, and the skip lists.
/// </summary>
internal sealed class PostingsWriter : IDisposable
{
    public const string TermsCodec = "Lucene41PostingsWriterTerms";
    public const string DocCodec = "Lucene41PostingsWriterDoc";
    public const string PosCodec = "Lucene41PostingsWriterPos";
    public const string PayCodec = "Lucene41PostingsWriterPay";
    public const int Version = 2;

    private readonly int[] _docDeltas = new int[ForUtil.BlockSize];
    private readonly int[] _freqs = new int[ForUtil.BlockSize];
    private readonly int[] _posDeltas = new int[ForUtil.BlockSize];
    private readonly int[] _offsetDeltas = new int[ForUtil.BlockSize];
    private readonly int[] _offsetLengths = new int[ForUtil.BlockSize];
    private readonly IndexOutput _doc;
    private readonly IndexOutput? _pos;
    private readonly IndexOutput? _pay;
    private readonly SkipListWriter _skip;

    private bool _hasFreqs;
    private bool _hasPositions;
    private bool _hasOffsets;

    private long _docStart;
    private long _posStart;
    private long _payStart;
    private int _docCount;
    private int _positionBlocks;
    private int _docsInBlock;
    private int _positionsInBlock;
    private int _lastDoc;
    private int _lastPosition;
    private int _lastOffset;
    private int _lastBlockDoc;
    private long _lastBlockPos;
    private long _lastBlockPay;
    private int _lastBlockPosIn;

    public PostingsWriter(IndexDirectory directory, string segment, IReadOnlyList<FieldInfo> fields, int maxDoc, ICollection<string> files)
    {
        _doc = Create(directory, segment, "doc", DocCodec, files);
        try
        {
            ForUtil.WriteHeader(_doc);
            if (fields.Any(f => f.HasPositions))
            {
                _pos = Create(directory, segment, "pos", PosCodec, files);
            }

            if (fields.Any(f => f.HasOffsets))
            {
                _pay = Create(directory, segment, "pay", PayCodec, files);
            }
        }
        catch
        {
            Dispose();
            throw;
        }

        _skip = new SkipListWriter(maxDoc);
    }

    /// <summary>How many pointers a term of a field has, and thereby the numbers at the start of its metadata.</summary>
    public static int PointersOf(FieldInfo field) => field.HasOffsets || field.HasPayloads ? 3 : field.HasPositions ? 2 : 1;

    /// <summary>The length of all files so far.</summary>
    public long Length => _doc.Position + (_pos?.Position ?? 0) + (_pay?.Position ?? 0);

    public void StartField(FieldInfo field)
    {
        _hasFreqs = field.HasFreqs;
        _hasPositions = field.HasPositions;
        _hasOffsets = field.HasOffsets;
        _skip.HasPositions = _hasPositions;
        _skip.HasPayloadFile = _hasOffsets;
    }

    public void StartTerm()
    {
        _docStart = _doc.Position;
        _posStart = _hasPositions ? _pos!.Position : 0;
        _payStart = _hasOffsets ? _pay!.Position : 0;
        _lastDoc = 0;
        _lastBlockDoc = -1;
        _docCount = 0;
        _positionBlocks = 0;
        _docsInBlock = 0;
        _positionsInBlock = 0;
        _skip.Reset(_docStart, _posStart, _payStart);
    }

    public void StartDoc(int doc, int freq)
    {
        if (_lastBlockDoc != -1 && _docsInBlock == 0)
        {
            _skip.Add(_lastBlockDoc, _docCount, _doc.Position, _lastBlockPos, _lastBlockPay, _lastBlockPosIn);
        }

        _docDeltas[_docsInBlock] = doc - _lastDoc;
        _freqs[_docsInBlock] = freq;
        _docsInBlock++;
        _docCount++;
        if (_docsInBlock == ForUtil.BlockSize)
        {
            ForUtil.WriteBlock(_doc, _docDeltas);
            if (_hasFreqs)
            {
                ForUtil.WriteBlock(_doc, _freqs);
            }
        }

        _lastDoc = doc;
        _lastPosition = 0;
        _lastOffset = 0;
    }

    /// <summary>Adds a position of the document.</summary>
    public void AddPosition(int position, int startOffset, int endOffset)
    {
        AddPositionDelta(position - _lastPosition, startOffset - _lastOffset, endOffset - startOffset);
        _lastPosition = position;
        _lastOffset = startOffset;
    }

    /// <summary>Adds a position of the document by its distance to the one before, 0 before the first.</summary>
    public void AddPositionDelta(int position, int startOffset, int offsetLength)
    {
        int index = _positionsInBlock;
        _posDeltas[index] = position;
        if (_hasOffsets)
        {
            _offsetDeltas[index] = startOffset;
            _offsetLengths[index] = offsetLength;
        }

        _positionsInBlock = index + 1;
        if (index + 1 == ForUtil.BlockSize)
        {
            WritePositionBlock();
        }
    }

    public void FinishDoc()
    {
        if (_docsInBlock == ForUtil.BlockSize)
        {
            _lastBlockDoc = _lastDoc;
            _lastBlockPos = _hasPositions ? _pos!.Position : 0;
            _lastBlockPay = _hasOffsets ? _pay!.Position : 0;
            _lastBlockPosIn = _positionsInBlock;
            _docsInBlock = 0;
        }
    }

    /// <summary>Ends the term.</summary>
    /// <param name="totalTermFreq">How often it occurs, or -1 where frequencies are not kept.</param>
    /// <param name="state">Where it went.</param>
    public void FinishTerm(long totalTermFreq, out TermState state)
    {
        state = new TermState
        {
            DocFreq = _docCount,
            TotalTermFreq = totalTermFreq,
            DocStart = _docStart,
            PosStart = _posStart,
            PayStart = _payStart,
            SkipOffset = -1,
            LastPosBlockOffset = -1,
            SingletonDoc = -1,
        };
        if (_docCount == 1)
        {
            // A single document is told in the term dictionary.
            state.SingletonDoc = _docDeltas[0];
        }
        else
        {
            WriteDocTail();
        }

        if (_hasPositions)
        {
            if (_positionBlocks > 1 || (_positionBlocks == 1 && _positionsInBlock > 0))
            {
                state.LastPosBlockOffset = _pos!.Position - _posStart;
            }

            WritePositionTail();
        }

        if (_docCount > ForUtil.BlockSize)
        {
            state.SkipOffset = _skip.WriteTo(_doc) - _docStart;
        }
    }

    public void Finish()
    {
        CodecFile.WriteFooter(_doc);
        if (_pos is not null)
        {
            CodecFile.WriteFooter(_pos);
        }

        if (_pay is not null)
        {
            CodecFile.WriteFooter(_pay);
        }
    }

    public void Dispose()
    {
        _doc.Dispose();
        _pos?.Dispose();
        _pay?.Dispose();
    }

    private static IndexOutput Create(IndexDirectory directory, string segment, string extension, string codec, ICollection<string> files)
    {
        string name = FileNames.Of(segment, FileNames.PostingsSuffix, extension);
        IndexOutput output = directory.CreateOutput(name);
        files.Add(name);
        CodecFile.WriteHeader(output, codec, Version);
        return output;
    }

    private void WritePositionBlock()
    {
        ForUtil.WriteBlock(_pos!, _posDeltas);
        if (_hasOffsets)
        {
            ForUtil.WriteBlock(_pay!, _offsetDeltas);
            ForUtil.WriteBlock(_pay!, _offsetLengths);
        }

        _positionBlocks++;
        _positionsInBlock = 0;
    }

    private void WriteDocTail()
    {
        for (int i = 0; i < _docsInBlock; i++)
        {
            int delta = _docDeltas[i];
            if (!_hasFreqs)
            {
                _doc.WriteVInt32(delta);
            }
            else if (_freqs[i] == 1)
            {
                _doc.WriteVInt32((delta << 1) | 1);
            }
            else
            {
                _doc.WriteVInt32(delta << 1);
                _doc.WriteVInt32(_freqs[i]);
            }
        }
    }

    private void WritePositionTail()
    {
        int lastLength = -1;
        for (int i = 0; i < _positionsInBlock; i++)
        {
            _pos!.WriteVInt32(_posDeltas[i]);
            if (_hasOffsets)
            {
                int length = _offsetLengths[i];
                if (length == lastLength)
                {
                    _pos.WriteVInt32(_offsetDeltas[i] << 1);
                }
                else
                {
                    _pos.WriteVInt32((_offsetDeltas[i] << 1) | 1);
                    _pos.WriteVInt32(length);
                    lastLength = length;
                }
            }
        }
    }
}
