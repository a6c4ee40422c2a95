using System.Globalization;
using System.Text;

namespace MscText.Lucene.Tests.Proof;

/// <summary>
/// Checksums of what this library reads from every segment, line by line as <c>tests/java/ProofDigest.java</c> prints what Lucene reads.
/// </summary>
internal sealed class IndexDigest
{
    private readonly SegmentReader _leaf;
    private readonly List<string> _lines;
    private readonly BufferOutput _data = new(1 << 16);
    private uint _checksum;

    private IndexDigest(SegmentReader leaf, List<string> lines)
    {
        _leaf = leaf;
        _lines = lines;
    }

    public static IReadOnlyList<string> Of(IndexReader reader)
    {
        List<string> lines = [];
        foreach (SegmentReader leaf in reader.Leaves)
        {
            new IndexDigest(leaf, lines).Run();
        }

        return lines;
    }

    private void Run()
    {
        for (int doc = 0; doc < _leaf.MaxDoc; doc++)
        {
            _data.WriteByte(_leaf.LiveDocs is null || _leaf.LiveDocs[doc] ? (byte)1 : (byte)0);
        }

        End("live", "");
        Stored();
        foreach (FieldInfo field in _leaf.Core.Fields.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (_leaf.Norms(field.Name) is { } norms)
            {
                WriteNorms(norms);
                End("norms", field.Name);
            }

            if (field.DocValuesType != DocValuesType.None)
            {
                DocValues(field);
                End("values", field.Name);
            }

            if (_leaf.Terms(field.Name) is { } terms)
            {
                Terms(terms);
                End("terms", field.Name);
            }
        }

        if (_leaf.Core.TermVectors is { } vectors)
        {
            Vectors(vectors);
            End("vectors", "");
        }
    }

    private void Stored()
    {
        for (int doc = 0; doc < _leaf.MaxDoc; doc++)
        {
            _data.WriteInt32(doc);
            foreach (StoredField field in _leaf.Core.StoredFields.Read(doc).Fields)
            {
                Bytes(Encoding.UTF8.GetBytes(field.Name));
                Stored(field.Value);
            }

            Flush();
        }

        End("stored", "");
    }

    private void Stored(object value)
    {
        switch (value)
        {
            case byte[] bytes:
                _data.WriteByte((byte)'b');
                Bytes(bytes);
                break;
            case string text:
                _data.WriteByte((byte)'s');
                Bytes(Encoding.UTF8.GetBytes(text));
                break;
            case int number:
                _data.WriteByte((byte)'i');
                _data.WriteInt32(number);
                break;
            case long number:
                _data.WriteByte((byte)'l');
                _data.WriteInt64(number);
                break;
            case float number:
                _data.WriteByte((byte)'f');
                _data.WriteInt32(BitConverter.SingleToInt32Bits(number));
                break;
            case double number:
                _data.WriteByte((byte)'d');
                _data.WriteInt64(BitConverter.DoubleToInt64Bits(number));
                break;
            default:
                throw new ArgumentException(value.GetType().Name, nameof(value));
        }
    }

    private unsafe void WriteNorms(Norms norms) => _data.WriteBytes(new ReadOnlySpan<byte>(norms.Pointer, _leaf.MaxDoc));

    private void DocValues(FieldInfo field)
    {
        DocValuesReader reader = _leaf.Core.DocValues!;
        NumericColumn? numeric = reader.Numeric(field);
        BinaryColumn? binary = reader.Binary(field);
        SortedColumn? sorted = reader.Sorted(field);
        SortedSetColumn? set = reader.SortedSet(field);
        for (int doc = 0; doc < _leaf.MaxDoc; doc++)
        {
            List<int> ranks = set is null ? [] : [.. set.RanksOf(doc)];
            bool present = numeric?.HasValue(doc) ?? binary?.HasValue(doc) ?? (sorted is not null ? sorted.Ranks[doc] >= 0 : ranks.Count > 0);
            _data.WriteByte(present ? (byte)1 : (byte)0);
            if (!present)
            {
                continue;
            }

            if (numeric is not null)
            {
                _data.WriteInt64(numeric[doc]);
            }
            else if (binary is not null)
            {
                Bytes(binary[doc]);
            }
            else if (sorted is not null)
            {
                Bytes(sorted.Values[sorted.Ranks[doc]]);
            }

            ranks.ForEach(r => Bytes(set!.Values[r]));
            Flush();
        }
    }

    private void Terms(FieldTerms terms)
    {
        PostingsEnum postings = _leaf.Postings();
        bool offsets = terms.Field.HasOffsets;
        TermsEnum all = terms.Iterate();
        while (all.MoveNext())
        {
            Bytes(all.Term);
            _data.WriteInt32(all.State.DocFreq);
            postings.Start(terms.Field, all.State, positions: true, offsets: true);
            for (int doc = postings.NextDoc(); doc != PostingsEnum.NoMoreDocs; doc = postings.NextDoc())
            {
                _data.WriteInt32(doc);
                _data.WriteInt32(postings.Freq);
                for (int i = 0; terms.Field.HasPositions && i < postings.Freq; i++)
                {
                    _data.WriteInt32(postings.NextPosition());
                    _data.WriteInt32(offsets ? postings.StartOffset : -1);
                    _data.WriteInt32(offsets ? postings.EndOffset : -1);
                }
            }

            Flush();
        }
    }

    private void Vectors(TermVectorsReader reader)
    {
        for (int doc = 0; doc < _leaf.MaxDoc; doc++)
        {
            TermVectors vectors = reader.Read(doc);
            if (vectors.Fields.Count > 0)
            {
                _data.WriteInt32(doc);
            }

            foreach (TermVector vector in vectors.Fields.OrderBy(f => f.Field, StringComparer.Ordinal))
            {
                Bytes(Encoding.UTF8.GetBytes(vector.Field));
                Vector(vector);
                Flush();
            }
        }
    }

    private void Vector(TermVector vector)
    {
        for (int term = 0; term < vector.TermCount; term++)
        {
            // As an index of the one document, which has the number 0.
            Bytes(vector.Term(term));
            _data.WriteInt32(1);
            _data.WriteInt32(0);
            _data.WriteInt32(vector.Freq(term));
            for (int i = 0; (vector.HasPositions || vector.HasOffsets) && i < vector.Freq(term); i++)
            {
                _data.WriteInt32(vector.HasPositions ? vector.Positions(term)[i] : -1);
                _data.WriteInt32(vector.HasOffsets ? vector.StartOffsets(term)[i] : -1);
                _data.WriteInt32(vector.HasOffsets ? vector.EndOffsets(term)[i] : -1);
            }
        }
    }

    private void Bytes(ReadOnlySpan<byte> value)
    {
        _data.WriteInt32(value.Length);
        _data.WriteBytes(value);
    }

    private void Flush()
    {
        if (_data.Length > 1 << 15)
        {
            _checksum = Crc32.Append(_checksum, _data.Written);
            _data.Clear();
        }
    }

    private void End(string kind, string field)
    {
        _checksum = Crc32.Append(_checksum, _data.Written);
        _data.Clear();
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{_leaf.Core.Info.Name} {kind} {field} {_checksum:x8}"));
        _checksum = 0;
    }
}
