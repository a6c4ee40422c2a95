using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace MscText.Lucene.Benchmarks;

/// <summary>Decodes the documents of a corpus for one thread, all into one <see cref="Document"/>.</summary>
internal sealed class CorpusDocuments(CorpusReader corpus)
{
    private static readonly string[] TextFields = ["title_en", "title_zh", "abstract_en", "abstract_zh"];

    private readonly CorpusTokenStream[] _tokens = [.. TextFields.Select(_ => new CorpusTokenStream(corpus))];
    private readonly Document _document = new();
    private byte[] _block = [];
    private int _position;
    private int _left;

    /// <summary>The next document, valid until the next call; null at the end.</summary>
    public Document? Next()
    {
        if (_left == 0)
        {
            _left = corpus.Next(ref _block);
            _position = 0;
            if (_left == 0)
            {
                return null;
            }
        }

        _left--;
        Document document = _document;
        document.Clear();
        document.AddKeyword("id", ReadString());
        int year = ReadUInt16();
        document.AddKeyword("year", year.ToString(CultureInfo.InvariantCulture)).AddNumericDocValue("year", year);
        string journal = ReadString();
        document.AddKeyword("journal", journal).AddSortedDocValue("journal", journal);
        for (int keywords = _block[_position++]; keywords > 0; keywords--)
        {
            string keyword = ReadString();
            document.AddKeyword("keyword", keyword).AddSortedSetDocValue("keyword", keyword);
        }

        for (int i = 0; i < TextFields.Length; i++)
        {
            document.AddStored(TextFields[i], ReadString());
            int count = ReadUInt16();
            _tokens[i].Set(_block, _position, count);
            document.AddTokens(TextFields[i], _tokens[i], FieldType.TextWithOffsets);
            Skip(count);
        }

        return document;
    }

    /// <summary>Decodes the next document with its tokens and throws it away: the tokens of it, or -1 at the end.</summary>
    public int NextTokenCount()
    {
        if (Next() is null)
        {
            return -1;
        }

        int count = 0;
        foreach (CorpusTokenStream tokens in _tokens)
        {
            tokens.Reset();
            IndexToken token = default;
            while (tokens.Next(ref token))
            {
                count++;
            }
        }

        return count;
    }

    private void Skip(int tokens)
    {
        byte[] block = _block;
        int position = _position;
        for (; tokens > 0; tokens--)
        {
            while (block[position++] > 127)
            {
            }

            position++;
        }

        _position = position;
    }

    private int ReadUInt16()
    {
        int value = BinaryPrimitives.ReadUInt16LittleEndian(_block.AsSpan(_position));
        _position += 2;
        return value;
    }

    private string ReadString()
    {
        int length = ReadUInt16();
        string text = Encoding.UTF8.GetString(_block, _position, length);
        _position += length;
        return text;
    }
}
