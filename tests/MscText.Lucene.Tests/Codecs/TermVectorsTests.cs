using System.Globalization;
using System.Text;
using MscText.Testing;

namespace MscText.Lucene.Tests.Codecs;

public class TermVectorsTests
{
    private static readonly FieldType Plain = FieldType.Text with { StoreTermVectors = true };

    private static readonly FieldType[] Types =
    [
        Plain,
        Plain with { StoreTermVectorPositions = true },
        Plain with { StoreTermVectorOffsets = true },
        Plain with { StoreTermVectorPositions = true, StoreTermVectorOffsets = true },
        FieldType.Text,
    ];

    [Fact]
    public void A_vector_tells_terms_in_order_with_their_positions_and_offsets()
    {
        using InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory))
        {
            writer.AddDocument(new Document().AddTokens("body", ListTokenStream.Words("stem cell therapy stem 细胞"), Types[3]));
            writer.AddDocument(new Document().AddTokens("body", ListTokenStream.Words("no vector"), FieldType.Text));
            writer.Commit();
        }

        using IndexReader reader = IndexReader.Open(directory);
        TermVector vector = reader.TermVector(0, "body")!;
        Assert.Equal(["cell", "stem", "therapy", "细胞"], Enumerable.Range(0, vector.TermCount).Select(vector.TermText));
        Assert.Equal(5, vector.TokenCount);
        Assert.Equal(2, vector.Freq(1));
        Assert.Equal([0, 3], vector.Positions(1).ToArray());
        Assert.Equal([0, 18], vector.StartOffsets(1).ToArray());
        Assert.Equal([4, 22], vector.EndOffsets(1).ToArray());
        Assert.Equal(2, vector.IndexOf("therapy"u8));
        Assert.Equal(-1, vector.IndexOf("the"u8));
        Assert.Same(reader.TermVectors(0).Field("body")!.Field, vector.Field);
        Assert.Null(reader.TermVector(0, "title"));
        Assert.Null(reader.TermVector(1, "body"));
        Assert.Empty(reader.TermVectors(1).Fields);
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.TermVectors(2));
    }

    [Fact]
    public void Values_of_one_document_need_the_same_settings()
    {
        using InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory);
        Document mixed = new Document()
            .AddTokens("body", ListTokenStream.Words("a"), Types[0])
            .AddTokens("body", ListTokenStream.Words("b"), Types[1]);
        Assert.Throws<ArgumentException>(() => writer.AddDocument(mixed));
        Assert.Throws<ArgumentException>(() =>
            new Document().AddTokens("body", ListTokenStream.Words("a"), FieldType.Text with { StoreTermVectorPositions = true }));
        writer.AddDocument(new Document().AddTokens("body", ListTokenStream.Words("b c"), Types[1]));
        writer.Commit();
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Empty(reader.TermVectors(0).Fields);
        Assert.Equal(2, reader.TermVector(1, "body")!.TermCount);
        Assert.True(CheckIndex.Check(directory).IsClean);
    }

    [LuceneTheory]
    [InlineData(1, 1, 5, 10)]
    [InlineData(2, 2, 3000, 2)]
    [InlineData(3, 300, 3, 1000)]
    [InlineData(4, 500, 60, 70)]
    [InlineData(5, 15, 4000, 4)]
    [InlineData(6, 700, 20, 150)]
    public void Random_vectors_are_given_back_by_us_and_by_Apache_Lucene(int seed, int docs, int length, int perSegment)
    {
        using TempDirectory directory = new();
        Random random = new(seed);
        Dictionary<string, SortedDictionary<string, string>> expected = [];
        using (IndexWriter writer = new(directory.Index, new IndexWriterOptions { MaxBufferedDocs = perSegment }))
        {
            for (int id = 0; id < docs; id++)
            {
                string key = "k" + id.ToString(CultureInfo.InvariantCulture);
                writer.AddDocument(RandomDocument(random, key, length, out SortedDictionary<string, string> vectors));
                expected[key] = vectors;
                if (random.Next(9) == 0)
                {
                    string dead = "k" + random.Next(id + 1).ToString(CultureInfo.InvariantCulture);
                    writer.DeleteDocuments(new Term("id", dead));
                    expected.Remove(dead);
                }
            }

            writer.Commit();
            AssertVectors(directory, expected);
            writer.ForceMerge(1);
            writer.Commit();
        }

        AssertVectors(directory, expected);
    }

    [Fact]
    public void Whole_chunks_are_taken_over_and_small_ones_put_together_by_merges()
    {
        using InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 50, MergeFactor = int.MaxValue }))
        {
            for (int i = 0; i < 1000; i++)
            {
                // Documents without a match to anything before: their chunks can be recognised again.
                string text = string.Join(' ', Enumerable.Range(0, 100).Select(n => $"w{(n * 7919) ^ (i * 104729)}"));
                writer.AddDocument(new Document().AddTokens("body", ListTokenStream.Words(text), Types[1]));
            }

            writer.Commit();
            byte[] first = directory.Content("_0.tvd");
            writer.ForceMerge(1);
            writer.Commit();
            string merged = directory.ListAll().Single(f => f.EndsWith(".tvd", StringComparison.Ordinal));
            byte[] part = first[200..(first.Length / 2)];
            Assert.True(directory.Content(merged).AsSpan().IndexOf(part) > 0);
        }

        using IndexReader reader = IndexReader.Open(directory);
        for (int i = 0; i < 1000; i++)
        {
            Assert.Equal(100, reader.TermVector(i, "body")!.TokenCount);
            Assert.True(reader.TermVector(i, "body")!.IndexOf(Encoding.UTF8.GetBytes($"w{(99 * 7919) ^ (i * 104729)}")) >= 0);
        }

        Assert.True(CheckIndex.Check(directory).IsClean);
    }

    [Fact]
    public void Damage_behind_the_checksum_gives_an_error_with_file_and_place()
    {
        using InMemoryDirectory directory = new();
        Random random = new(5);
        using (IndexWriter writer = new(directory))
        {
            for (int i = 0; i < 200; i++)
            {
                writer.AddDocument(RandomDocument(random, "k" + i.ToString(CultureInfo.InvariantCulture), 40, out _));
            }

            writer.Commit();
        }

        byte[] original = [.. directory.Content("_0.tvd")];
        int errors = 0;
        for (int round = 0; round < 300; round++)
        {
            byte[] damaged = [.. original];
            damaged[random.Next(40, damaged.Length - CodecFile.FooterLength)] ^= (byte)(1 << random.Next(8));
            directory.Replace("_0.tvd", damaged);
            using IndexReader reader = IndexReader.Open(directory);
            try
            {
                for (int doc = 0; doc < reader.MaxDoc; doc += 17)
                {
                    _ = reader.TermVectors(doc);
                }
            }
            catch (CorruptIndexException e)
            {
                errors++;
                Assert.Equal("_0.tvd", e.FileName);
                Assert.InRange(e.Offset, 1, original.Length);
            }

            CheckIndexResult result = CheckIndex.Check(directory);
            Assert.False(result.IsClean);
            Assert.Contains("'_0.tvd'", result.Segments[0].Problem, StringComparison.Ordinal);
        }

        // Most bits only make another term or position of one: that is for the checksum to find.
        Assert.InRange(errors, 10, 300);
    }

    private static Document RandomDocument(Random random, string key, int length, out SortedDictionary<string, string> vectors)
    {
        Document document = new();
        document.AddKeyword("id", key);
        vectors = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string field in random.Next(8) == 0 ? [] : new[] { "body", "title", "b2", "z", "a", "c1", "c2", "c3", "c4" })
        {
            if (random.Next(3) == 0)
            {
                continue;
            }

            FieldType type = Types[(field.Length * 3 + random.Next(2)) % Types.Length];
            List<TestToken> tokens = [];
            int offset = 0;
            for (int values = random.Next(1, 3); values > 0; values--)
            {
                List<TestToken> value = RandomTokens(random, random.Next(length));
                document.AddTokens(field, new ListTokenStream(value), type);
                offset = Append(tokens, value, offset);
            }

            if (type.StoreTermVectors && tokens.Count > 0)
            {
                vectors[field] = Describe(tokens, type);
            }
        }

        return document;
    }

    private static List<TestToken> RandomTokens(Random random, int count)
    {
        List<TestToken> tokens = [];
        int offset = random.Next(5);
        for (int i = 0; i < count; i++)
        {
            int kind = random.Next(20);
            string text = kind == 0
                ? new string('x', random.Next(1, 500))
                : (char)(kind < 8 ? 0x4E00 + random.Next(300) : 'a' + random.Next(26)) + random.Next(kind * kind).ToString(CultureInfo.InvariantCulture);
            tokens.Add(new TestToken(text, i == 0 ? 1 : random.Next(4) * random.Next(2), offset, offset + random.Next(1, 12)));
            offset += random.Next(15);
        }

        return tokens;
    }

    /// <summary>Puts a value behind those before, in absolute positions, with the place between them that the index keeps.</summary>
    private static int Append(List<TestToken> all, List<TestToken> value, int offset)
    {
        int position = all.Count == 0 ? -1 : all[^1].Increment;
        foreach (TestToken token in value)
        {
            position += token.Increment;
            all.Add(token with { Increment = position, Start = token.Start + offset, End = token.End + offset });
        }

        return offset + 1 + value.Select(t => t.End).DefaultIfEmpty(0).Max();
    }

    private static string Describe(List<TestToken> tokens, FieldType type)
    {
        StringBuilder text = new();
        foreach (IGrouping<string, TestToken> term in tokens.GroupBy(t => t.Text).OrderBy(g => Encoding.UTF8.GetBytes(g.Key), ByteArrayComparer.Instance))
        {
            text.Append(CultureInfo.InvariantCulture, $"\t{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(term.Key))} {term.Count()}");
            foreach (TestToken token in term.Where(_ => type.StoreTermVectorPositions || type.StoreTermVectorOffsets))
            {
                text.Append(CultureInfo.InvariantCulture, $" {(type.StoreTermVectorPositions ? token.Increment : -1)}");
                text.Append(CultureInfo.InvariantCulture, $":{(type.StoreTermVectorOffsets ? token.Start : -1)}:{(type.StoreTermVectorOffsets ? token.End : -1)}:");
            }
        }

        return text.ToString();
    }

    private static string Describe(TermVector vector)
    {
        StringBuilder text = new();
        for (int i = 0; i < vector.TermCount; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\t{Convert.ToHexStringLower(vector.Term(i))} {vector.Freq(i)}");
            for (int k = 0; (vector.HasPositions || vector.HasOffsets) && k < vector.Freq(i); k++)
            {
                text.Append(CultureInfo.InvariantCulture, $" {(vector.HasPositions ? vector.Positions(i)[k] : -1)}");
                text.Append(CultureInfo.InvariantCulture, $":{(vector.HasOffsets ? vector.StartOffsets(i)[k] : -1)}");
                text.Append(CultureInfo.InvariantCulture, $":{(vector.HasOffsets ? vector.EndOffsets(i)[k] : -1)}:{Convert.ToHexStringLower(vector.Payload(i, k))}");
            }
        }

        return text.ToString();
    }

    /// <summary>Fails where a reader's term vectors are not what Apache Lucene reads.</summary>
    internal static void AssertSameVectors(string path, IndexReader reader)
    {
        Dictionary<(int, string), string> java = ApacheLucene.TermVectors(path)
            .Select(l => l.Split('\t', 3))
            .ToDictionary(p => (int.Parse(p[0], CultureInfo.InvariantCulture), p[1]), p => "\t" + p[2]);
        for (int doc = 0; doc < reader.MaxDoc; doc++)
        {
            TermVectors vectors = reader.TermVectors(doc);
            Assert.All(vectors.Fields, v => Assert.Equal(java[(doc, v.Field)], Describe(v)));
            Assert.Equal(java.Keys.Count(k => k.Item1 == doc), vectors.Fields.Count);
        }
    }

    private static void AssertVectors(TempDirectory directory, Dictionary<string, SortedDictionary<string, string>> expected)
    {
        Assert.True(CheckIndex.Check(directory.Index).IsClean);
        ApacheLucene.CheckIndex(directory.Path);
        using IndexReader reader = IndexReader.Open(directory.Index);
        AssertSameVectors(directory.Path, reader);
        HashSet<string> seen = [];
        for (int doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (!reader.IsDeleted(doc))
            {
                TermVectors vectors = reader.TermVectors(doc);
                string key = reader.Document(doc).Get("id")!;
                seen.Add(key);
                Assert.Equal(expected[key].Keys, vectors.Fields.Select(v => v.Field));
                Assert.All(vectors.Fields, v => Assert.Equal(expected[key][v.Field], Describe(v)));
            }
        }

        Assert.Equal(expected.Keys.Order(), seen.Order());
    }
}
