using System.Buffers;

namespace MscText.Lucene;

/// <summary>
/// Looks up term blocks in the transducer of a field's <c>.tip</c> file, in place: nothing is loaded but the header.
/// </summary>
internal sealed unsafe class Fst
{
    private readonly IndexInput _input;
    private readonly long _bytesStart;
    private readonly long _bytesLength;
    private readonly long _startNode;
    private readonly byte[] _emptyOutput;

    public Fst(ref ByteReader reader)
    {
        _input = reader.Input;
        CodecFile.CheckHeader(ref reader, FstBuilder.Codec, FstBuilder.Version, FstBuilder.Version);
        if (reader.ReadByte() != 0)
        {
            throw new CorruptIndexException("its transducer is packed, which Lucene's default codec never writes", reader.Name, reader.Position);
        }

        _emptyOutput = [];
        if (reader.ReadByte() == 1)
        {
            byte[] reversed = reader.ReadSpan(reader.ReadVInt32()).ToArray();
            Array.Reverse(reversed);

            // The bytes are a length and the output.
            int start = 0;
            while (start < reversed.Length && reversed[start++] >= 0x80)
            {
            }

            _emptyOutput = reversed[start..];
        }

        if (reader.ReadByte() != 0)
        {
            throw new CorruptIndexException("its transducer has labels of more than a byte", reader.Name, reader.Position);
        }

        _startNode = reader.ReadVInt64();
        reader.ReadVInt64();
        reader.ReadVInt64();
        reader.ReadVInt64();
        _bytesLength = reader.ReadVInt64();
        _bytesStart = reader.Position;
        reader.Skip(_bytesLength);
        if (_startNode >= _bytesLength)
        {
            throw new CorruptIndexException("its transducer starts outside of itself", reader.Name, _bytesStart);
        }
    }

    /// <summary>
    /// Finds the longest prefix of a term that has an output.
    /// </summary>
    /// <param name="term">The term.</param>
    /// <param name="output">A buffer that is filled with the output; it is enlarged where needed.</param>
    /// <param name="outputLength">How much of it is used.</param>
    /// <returns>The length of the prefix, or -1 where not even the empty prefix has one.</returns>
    public int FindLongestPrefix(ReadOnlySpan<byte> term, ref byte[] output, out int outputLength)
    {
        // The output of a prefix is the concatenation along its arcs; pathLength tracks the arcs beyond the last final one.
        int best = -1;
        outputLength = 0;
        if (_emptyOutput.Length > 0)
        {
            best = 0;
            Ensure(ref output, _emptyOutput.Length);
            _emptyOutput.CopyTo(output, 0);
            outputLength = _emptyOutput.Length;
        }

        int pathLength = 0;
        byte[]? rented = null;
        Span<byte> onStack = stackalloc byte[64];
        long node = _startNode;
        Cursor cursor = new(this);
        for (int i = 0; i < term.Length && node > 0; i++)
        {
            if (!cursor.Find(node, term[i]))
            {
                break;
            }

            Span<byte> room = rented ?? onStack;
            if (pathLength + cursor.OutputLength > room.Length)
            {
                byte[] larger = new byte[Math.Max(room.Length * 2, pathLength + cursor.OutputLength)];
                room[..pathLength].CopyTo(larger);
                rented = larger;
                room = larger;
            }

            cursor.CopyReversed(cursor.OutputEnd, room.Slice(pathLength, cursor.OutputLength));
            pathLength += cursor.OutputLength;
            if (cursor.IsFinal)
            {
                best = i + 1;
                outputLength = pathLength + cursor.FinalOutputLength;
                Ensure(ref output, outputLength);
                room[..pathLength].CopyTo(output);
                cursor.CopyReversed(cursor.FinalOutputEnd, output.AsSpan(pathLength, cursor.FinalOutputLength));
            }

            node = cursor.Target;
        }

        return best;
    }

    /// <summary>Finds every prefix of a term that has an output.</summary>
    public void FindPrefixes(ReadOnlySpan<byte> term, PrefixOutputs found)
    {
        found.Clear();
        if (_emptyOutput.Length > 0)
        {
            _emptyOutput.CopyTo(found.Add(0, _emptyOutput.Length));
        }

        byte[] path = ArrayPool<byte>.Shared.Rent(256);
        int pathLength = 0;
        long node = _startNode;
        Cursor cursor = new(this);
        for (int i = 0; i < term.Length && node > 0 && cursor.Find(node, term[i]); i++)
        {
            Ensure(ref path, pathLength + cursor.OutputLength);
            cursor.CopyReversed(cursor.OutputEnd, path.AsSpan(pathLength, cursor.OutputLength));
            pathLength += cursor.OutputLength;
            if (cursor.IsFinal)
            {
                Span<byte> output = found.Add(i + 1, pathLength + cursor.FinalOutputLength);
                path.AsSpan(0, pathLength).CopyTo(output);
                cursor.CopyReversed(cursor.FinalOutputEnd, output[pathLength..]);
            }

            node = cursor.Target;
        }

        ArrayPool<byte>.Shared.Return(path);
    }

    private static void Ensure(ref byte[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            Array.Resize(ref buffer, Math.Max(length, buffer.Length * 2));
        }
    }

    /// <summary>Reads arcs, from their address backwards.</summary>
    private ref struct Cursor(Fst fst)
    {
        private readonly byte* _bytes = fst._input.Pointer + fst._bytesStart;
        private long _position;

        public int OutputLength { get; private set; }

        public long OutputEnd { get; private set; }

        public int FinalOutputLength { get; private set; }

        public long FinalOutputEnd { get; private set; }

        public bool IsFinal { get; private set; }

        public long Target { get; private set; }

        /// <summary>Finds the arc of a label and reads it.</summary>
        public bool Find(long node, byte label)
        {
            _position = node;
            int flags = ReadByte();
            if (flags == FstBuilder.FixedArray)
            {
                int count = ReadVInt32();
                int length = ReadVInt32();
                long start = _position;
                int low = 0;
                int high = count - 1;
                while (low <= high)
                {
                    int middle = (low + high) >>> 1;
                    _position = start - ((long)middle * length);
                    flags = ReadByte();
                    int found = ReadByte();
                    if (found == label)
                    {
                        ReadArc(flags);
                        return true;
                    }

                    if (found < label)
                    {
                        low = middle + 1;
                    }
                    else
                    {
                        high = middle - 1;
                    }
                }

                return false;
            }

            while (true)
            {
                int found = ReadByte();
                ReadArc(flags);
                if (found == label)
                {
                    if ((flags & FstBuilder.TargetNext) != 0)
                    {
                        // The target is the node written before: it ends where this one, after its last arc, starts.
                        while ((flags & FstBuilder.LastArc) == 0)
                        {
                            flags = ReadByte();
                            ReadByte();
                            SkipArc(flags);
                        }

                        Target = _position;
                    }

                    return true;
                }

                if (found > label || (flags & FstBuilder.LastArc) != 0)
                {
                    return false;
                }

                flags = ReadByte();
            }
        }

        public readonly void CopyReversed(long end, Span<byte> target)
        {
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = _bytes[end - i];
            }
        }

        private void ReadArc(int flags)
        {
            IsFinal = (flags & FstBuilder.FinalArc) != 0;
            OutputLength = (flags & FstBuilder.HasOutput) != 0 ? ReadVInt32() : 0;
            OutputEnd = _position;
            Move(OutputLength);
            FinalOutputLength = (flags & FstBuilder.HasFinalOutput) != 0 ? ReadVInt32() : 0;
            FinalOutputEnd = _position;
            Move(FinalOutputLength);
            Target = (flags & FstBuilder.StopNode) != 0 ? FstBuilder.FinalEnd
                : (flags & FstBuilder.TargetNext) != 0 ? 0
                : ReadVInt64();
        }

        private void SkipArc(int flags)
        {
            if ((flags & FstBuilder.HasOutput) != 0)
            {
                Move(ReadVInt32());
            }

            if ((flags & FstBuilder.HasFinalOutput) != 0)
            {
                Move(ReadVInt32());
            }

            if ((flags & (FstBuilder.StopNode | FstBuilder.TargetNext)) == 0)
            {
                ReadVInt64();
            }
        }

        private byte ReadByte()
        {
            if ((ulong)_position >= (ulong)fst._bytesLength)
            {
                Fail();
            }

            return _bytes[_position--];
        }

        private int ReadVInt32() => (int)ReadVInt64();

        private long ReadVInt64()
        {
            long value = 0;
            for (int shift = 0; shift < 63; shift += 7)
            {
                byte b = ReadByte();
                value |= (long)(b & 0x7F) << shift;
                if (b < 0x80)
                {
                    return value;
                }
            }

            Fail();
            return 0;
        }

        private void Move(int count)
        {
            if (count < 0 || count > _position + 1)
            {
                Fail();
            }

            _position -= count;
        }

        private readonly void Fail() =>
            throw new CorruptIndexException("its transducer leads outside of itself", fst._input.Name, fst._bytesStart + _position);
    }
}
