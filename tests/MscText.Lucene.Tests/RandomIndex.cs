using System.Globalization;

namespace MscText.Lucene.Tests;

/// <summary>Random documents of every kind of field, from a vocabulary whose words are as unequally frequent as in texts.</summary>
internal sealed class RandomIndex
{
    public const string Body = "body";
    public const string Title = "title";
    public const string Id = "id";
    public const string Tags = "tags";
    public const string Plain = "plain";

    private static readonly FieldType FreqsOnly = new() { IndexOptions = IndexOptions.DocsAndFreqs, OmitNorms = true };
    private static readonly FieldType WithGap = FieldType.Text with { PositionIncrementGap = 3 };

    private static readonly FieldType BodyWithVectors =
        FieldType.TextWithOffsets with { StoreTermVectors = true, StoreTermVectorPositions = true, StoreTermVectorOffsets = true };

    private static readonly FieldType WithGapAndVectors = WithGap with { StoreTermVectors = true };

    private readonly Random _random;

    public RandomIndex(int seed, int vocabulary = 2000)
    {
        _random = new Random(seed);
        HashSet<string> words = new(StringComparer.Ordinal);
        while (words.Count < vocabulary)
        {
            words.Add(RandomWord());
        }

        Words = [.. words];
    }

    /// <summary>The same words, other documents: for a thread of its own.</summary>
    public RandomIndex(RandomIndex same, int seed)
    {
        _random = new Random(seed);
        Words = same.Words;
    }

    public string[] Words { get; }

    public string Word() => Words[(int)(Words.Length * Math.Pow(_random.NextDouble(), 4))];

    public Document Document(int id, int length)
    {
        Document document = new();
        document.AddKeyword(Id, Key(id));
        document.AddTokens(Body, Stream(length), id % 3 == 0 ? BodyWithVectors : FieldType.TextWithOffsets);
        FieldType title = id % 5 == 0 ? WithGapAndVectors : WithGap;
        document.AddTokens(Title, Stream(_random.Next(1, 12)), title);
        if (_random.Next(4) == 0)
        {
            document.AddTokens(Title, Stream(_random.Next(0, 5)), title);
        }

        if (_random.Next(3) == 0)
        {
            document.AddTokens(Plain, Stream(_random.Next(0, 20)), FreqsOnly);
        }

        for (int i = _random.Next(4); i > 0; i--)
        {
            document.AddKeyword(Tags, "tag" + _random.Next(30).ToString(CultureInfo.InvariantCulture), stored: _random.Next(2) == 0);
        }

        AddNumbers(document);
        AddStored(document, id);
        AddDocValues(document);
        return document;
    }

    public static string Key(int id) => "k" + id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Numbers to search by ranges: small and large, of either sign, often equal.</summary>
    private void AddNumbers(Document document)
    {
        for (int i = _random.Next(3); i > 0; i--)
        {
            bool stored = _random.Next(2) == 0;
            document.AddInt32("i32", (int)Number(31), stored).AddInt64("i64", Number(63), stored);
            document.AddSingle("f32", Number(20) / 16f, stored).AddDouble("f64", Number(40) / 7d, stored);
        }
    }

    /// <summary>A number of at most so many bits and either sign.</summary>
    public long Number(int bits)
    {
        long number = _random.NextInt64(long.MaxValue) >> (63 - _random.Next(bits + 1));
        return _random.Next(2) == 0 ? ~number : number;
    }

    private void AddStored(Document document, int id)
    {
        document.AddStored("text", string.Join(' ', Enumerable.Range(0, _random.Next(1, 60)).Select(_ => Word())));
        if (_random.Next(2) == 0)
        {
            document.AddStored("int", id * 7919).AddStored("long", id * 1_000_000_007L * 31).AddStored("float", id / 3f).AddStored("double", id / 7d);
        }

        if (_random.Next(3) == 0)
        {
            byte[] bytes = new byte[_random.Next(0, 300)];
            _random.NextBytes(bytes);
            document.AddStored("bytes", bytes);
        }

        if (_random.Next(200) == 0)
        {
            // Larger than two chunks of stored fields.
            document.AddStored("large", string.Join(' ', Enumerable.Range(0, 12000).Select(_ => Word())));
        }
    }

    private void AddDocValues(Document document)
    {
        if (_random.Next(10) > 0)
        {
            document.AddNumericDocValue("year", 1980 + _random.Next(45)).AddNumericDocValue("time", _random.NextInt64(long.MinValue, long.MaxValue));
        }

        document.AddNumericDocValue("day", 86_400L * _random.Next(100_000));
        if (_random.Next(10) > 0)
        {
            document.AddSortedDocValue("sorted", Word());
        }

        if (_random.Next(10) > 0)
        {
            byte[] bytes = new byte[_random.Next(0, 20)];
            _random.NextBytes(bytes);
            document.AddBinaryDocValue("binary", bytes);
        }

        for (int i = _random.Next(4); i > 0; i--)
        {
            document.AddSortedSetDocValue("set", Words[_random.Next(50)]);
        }
    }

    private ListTokenStream Stream(int length)
    {
        List<TestToken> tokens = [];
        int offset = 0;
        for (int i = 0; i < length; i++)
        {
            string word = Word();
            int increment = i == 0 ? 1 : _random.Next(20) switch { 0 => 0, 1 => 2, _ => 1 };
            if (increment > 0)
            {
                offset += _random.Next(3);
            }

            tokens.Add(new TestToken(word, increment, offset, offset + word.Length));
            if (increment > 0)
            {
                offset += word.Length;
            }
        }

        // An overlapping token starts where it stands; the order of start offsets must not go back.
        int last = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            TestToken token = tokens[i];
            last = Math.Max(last, token.Start);
            tokens[i] = token with { Start = last, End = Math.Max(last, token.End) };
        }

        return new ListTokenStream(tokens);
    }

    private string RandomWord() => _random.Next(10) switch
    {
        < 4 => new string([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => (char)_random.Next(0x4E00, 0x4F00))]),
        < 9 => new string([.. Enumerable.Range(0, _random.Next(1, 10)).Select(_ => (char)('a' + _random.Next(26)))]),
        _ => char.ConvertFromUtf32(_random.Next(0x20000, 0x20100)) + (char)_random.Next(0x370, 0x3FF),
    };
}
