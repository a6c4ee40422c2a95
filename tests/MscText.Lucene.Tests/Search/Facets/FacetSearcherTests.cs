using System.Globalization;
using System.Text;

namespace MscText.Lucene.Tests.Search.Facets;

public class FacetSearcherTests
{
    private const string Topics = "topics";
    private const string Journal = "journal";
    private const string Year = "year";

    private static readonly FacetRange[] Decades =
        [new("80s", 1980, 1989), new("90s", 1990, 1999), new("old", long.MinValue, 1994), new("none", 3000, 3001)];

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 300, 1000)]
    [InlineData(3, 500, 60)]
    [InlineData(4, 700, 25)]
    public void Counts_are_those_of_going_through_the_documents(int seed, int count, int perSegment)
    {
        Random random = new(seed);
        InMemoryDirectory directory = new();
        Dictionary<string, Data> all = Build(directory, random, count, perSegment);
        using IndexReader reader = IndexReader.Open(directory);
        IndexSearcher searcher = new(reader);
        FacetSearcher facets = new(searcher);
        Data[] docs = [.. Enumerable.Range(0, reader.MaxDoc).Where(d => !reader.IsDeleted(d)).Select(d => all[reader.Document(d).Get("id")!])];
        for (int i = 0; i < 40; i++)
        {
            FacetRequest request = new()
            {
                Fields =
                [
                    new(Topics) { Top = random.Next(12), Selected = Choose(random, ["t1", "t2", "糖尿病", "t999"]) },
                    new(Journal) { Top = random.Next(5), Selected = Choose(random, ["j0", "j1", "j2"]) },
                    new("missing") { Selected = random.Next(10) == 0 ? ["x"] : [] },
                ],
                Ranges = [new(Year, Decades) { Selected = Choose(random, ["80s", "old"]) }],
            };
            string word = "w" + random.Next(4);
            Query query = random.Next(4) == 0 ? new MatchAllDocsQuery() : new TermQuery(new Term("body", word));
            Data[] matching = query is MatchAllDocsQuery ? docs : [.. docs.Where(d => d.Words.Contains(word))];
            FacetsResult result = facets.Search(query, request);

            Func<Data, bool>[] selections =
            [
                d => request.Fields[0].Selected is { Count: 0 } || d.Topics.Overlaps(request.Fields[0].Selected),
                d => request.Fields[1].Selected is { Count: 0 } || request.Fields[1].Selected.Contains(d.Journal),
                _ => request.Fields[2].Selected is { Count: 0 },
                d => request.Ranges[0].Selected is { Count: 0 } || request.Ranges[0].Selected.Any(s => In(d, Decades.Single(r => r.Label == s))),
            ];
            Data[] Others(int own) => [.. matching.Where(d => selections.Where((_, k) => k != own).All(s => s(d)))];
            int total = matching.Count(d => selections.All(s => s(d)));
            Assert.Equal(total, result.TotalHits);
            Assert.Equal(total, searcher.Count(request.Filter(query)));
            AssertTexts(Others(0), d => d.Topics, request.Fields[0], result.Fields[0]);
            AssertTexts(Others(1), d => d.Journal is null ? [] : [d.Journal], request.Fields[1], result.Fields[1]);
            AssertTexts(Others(2), _ => [], request.Fields[2], result.Fields[2]);
            Data[] years = Others(3);
            Assert.Equal(Decades.Select(r => new FacetValue(r.Label, years.Count(d => In(d, r)), request.Ranges[0].Selected.Contains(r.Label))), result.Ranges[0].Values);
            Assert.Equal(years.Count(d => Decades.Any(r => In(d, r))), result.Ranges[0].DocCount);
        }
    }

    [Fact]
    public void An_ordinal_map_numbers_the_texts_of_all_segments_in_the_order_of_their_bytes()
    {
        InMemoryDirectory directory = new();
        Dictionary<string, Data> all = Build(directory, new Random(5), 400, 30);
        using IndexReader reader = IndexReader.Open(directory);
        Assert.True(reader.SegmentCount > 3);
        OrdinalMap map = reader.OrdinalMaps.Get(reader, Topics, CancellationToken.None);
        byte[][] texts = [.. Enumerable.Range(0, map.Count).Select(map.ValueOf)];
        Assert.Equal(texts.Distinct(ByteArrayComparer.Instance).Order(ByteArrayComparer.Instance), texts);
        for (int leaf = 0; leaf < reader.SegmentCount; leaf++)
        {
            BinaryColumn values = reader.Leaves[leaf].SortedSetDocValues(Topics)!.Values;
            for (int i = 0; i < values.Count; i++)
            {
                Assert.Equal(values[i], texts[map.ToGlobal(leaf)![i]]);
            }
        }

        Assert.Equal(texts.Length - 1, map.OrdinalOf(texts[^1]));
        Assert.Equal(-1, map.OrdinalOf("nowhere"u8.ToArray()));
        Assert.Superset(texts.Select(Encoding.UTF8.GetString).ToHashSet(), all.Values.SelectMany(d => d.Topics).ToHashSet());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_cursor_reads_what_the_column_has_at_each_index(int kind)
    {
        // Texts of one length, of several with common prefixes, and bytes without an order.
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory))
        {
            Random random = new(kind);
            for (int i = 0; i < 500; i++)
            {
                string text = kind == 1 ? (1000 + i).ToString(CultureInfo.InvariantCulture) : new string('x', random.Next(200)) + i;
                writer.AddDocument(kind == 3 ? new Document().AddBinaryDocValue("f", Encoding.UTF8.GetBytes(text)) : new Document().AddSortedDocValue("f", text));
            }

            writer.Commit();
        }

        using IndexReader reader = IndexReader.Open(directory);
        SegmentReader leaf = Assert.Single(reader.Leaves);
        BinaryColumn column = kind == 3 ? leaf.Core.DocValues!.Binary(leaf.Core.Field("f")!)! : leaf.SortedSetDocValues("f")!.Values;
        BinaryCursor cursor = column.Iterate(0);
        for (int i = 0; i < 500; i++)
        {
            Assert.True(cursor.MoveNext());
            Assert.Equal(column[i], cursor.Current);
            Assert.Equal(i, cursor.Index);
        }

        Assert.False(cursor.MoveNext());
    }

    [Fact]
    public void A_reader_keeps_a_bounded_number_of_ordinal_maps()
    {
        using IndexReader reader = Open([new Document().AddSortedSetDocValue("f0", "a")]);
        OrdinalMap first = reader.OrdinalMaps.Get(reader, "f0", CancellationToken.None);
        Assert.Same(first, reader.OrdinalMaps.Get(reader, "f0", CancellationToken.None));
        for (int i = 1; i <= OrdinalMapCache.Capacity; i++)
        {
            reader.OrdinalMaps.Get(reader, "f" + i, CancellationToken.None);
        }

        Assert.Equal(OrdinalMapCache.Capacity, reader.OrdinalMaps.Count);
        Assert.NotSame(first, reader.OrdinalMaps.Get(reader, "f0", CancellationToken.None));
    }

    [Fact]
    public void A_field_with_doc_values_of_another_kind_is_refused()
    {
        using IndexReader reader = Open([new Document().AddNumericDocValue("n", 1).AddSortedDocValue("s", "x")]);
        FacetSearcher facets = new(new IndexSearcher(reader));
        Assert.Throws<ArgumentException>(() => facets.Search(new MatchAllDocsQuery(), new FacetRequest { Fields = [new("n")] }));
        Assert.Throws<ArgumentException>(() => facets.Search(new MatchAllDocsQuery(), new FacetRequest { Ranges = [new("s", Decades)] }));
        Assert.Throws<ArgumentException>(
            () => facets.Search(new MatchAllDocsQuery(), new FacetRequest { Ranges = [new("n", Decades) { Selected = ["unknown"] }] }));
    }

    [Fact]
    public void An_empty_index_has_no_counts()
    {
        using IndexReader reader = Open([]);
        FacetsResult result = new FacetSearcher(new IndexSearcher(reader))
            .Search(new MatchAllDocsQuery(), new FacetRequest { Fields = [new(Topics)], Ranges = [new(Year, Decades)] });
        Assert.Equal(0, result.TotalHits);
        Assert.Empty(result.Fields[0].Values);
        Assert.All(result.Ranges[0].Values, v => Assert.Equal(0, v.Count));
    }

    [Fact]
    public void A_search_for_counts_can_be_cancelled()
    {
        using IndexReader reader = Open([new Document().AddSortedDocValue("s", "x")]);
        Assert.Throws<OperationCanceledException>(() => new FacetSearcher(new IndexSearcher(reader))
            .Search(new MatchAllDocsQuery(), new FacetRequest { Fields = [new("s")] }, new CancellationToken(true)));
    }

    [Fact]
    public void Counting_allocates_nothing_a_document()
    {
        InMemoryDirectory directory = new();
        Build(directory, new Random(9), 3000, 500);
        using IndexReader reader = IndexReader.Open(directory);
        TextFacet text = new(new FacetField(Topics) { Selected = ["t1"] }, reader.OrdinalMaps.Get(reader, Topics, CancellationToken.None));
        RangeFacet range = new(new FacetRangeField(Year, Decades));
        FacetCollector collector = new([text, range]);

        // A first walk over all documents takes what the runtime allocates when code runs for the first time.
        Walk();
        Assert.Equal(0, Walk());

        long Walk()
        {
            LeafCollector leaf = collector.GetLeafCollector(new LeafReaderContext(reader.Leaves[0], 0));
            leaf.Collect(0, 0);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int doc = 1; doc < reader.Leaves[0].MaxDoc; doc++)
            {
                leaf.Collect(doc, 0);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static bool In(Data doc, FacetRange range) => doc.Year >= range.Minimum && doc.Year <= range.Maximum;

    private static void AssertTexts(Data[] docs, Func<Data, IEnumerable<string>> texts, FacetField field, FacetResult actual)
    {
        List<(string Text, int Count)> counts = [.. docs.SelectMany(texts).CountBy(t => t).Select(p => (p.Key, p.Value))
            .OrderByDescending(p => p.Value).ThenBy(p => Encoding.UTF8.GetBytes(p.Key), ByteArrayComparer.Instance)];
        List<FacetValue> expected = [.. counts.Take(field.Top).Select(c => new FacetValue(c.Text, c.Count, field.Selected.Contains(c.Text)))];
        expected.AddRange(field.Selected.Where(s => !expected.Exists(e => e.Value == s)).ToArray()
            .Select(s => new FacetValue(s, counts.Find(c => c.Text == s).Count, true)));
        Assert.Equal(expected, actual.Values);
        Assert.Equal(counts.Count, actual.DistinctCount);
        Assert.Equal(docs.Count(d => texts(d).Any()), actual.DocCount);
    }

    private static string[] Choose(Random random, string[] texts) => random.Next(2) == 0 ? [] : [.. texts.Where(_ => random.Next(2) == 0)];

    private static Dictionary<string, Data> Build(IndexDirectory directory, Random random, int count, int perSegment)
    {
        Dictionary<string, Data> all = [];
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = perSegment });
        for (int i = 0; i < count; i++)
        {
            Data data = new(
                [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(20) == 0 ? "糖尿病" : "t" + (int)(80 * Math.Pow(random.NextDouble(), 3)))],
                random.Next(5) == 0 ? null : "j" + random.Next(6),
                random.Next(6) == 0 ? null : 1980 + random.Next(40),
                [.. Enumerable.Range(0, 3).Select(_ => "w" + random.Next(5))]);
            Document document = new();
            document.AddKeyword("id", "d" + i);
            foreach (string topic in data.Topics)
            {
                document.AddSortedSetDocValue(Topics, topic);
            }

            if (data.Journal is not null)
            {
                document.AddSortedDocValue(Journal, data.Journal);
            }

            if (data.Year is { } year)
            {
                document.AddNumericDocValue(Year, year);
            }

            foreach (string word in data.Words)
            {
                document.AddKeyword("body", word, stored: false);
            }

            all["d" + i] = data;
            writer.AddDocument(document);
            if (random.Next(10) == 0)
            {
                writer.DeleteDocuments(new Term("id", "d" + random.Next(i + 1)));
            }
        }

        writer.Commit();
        return all;
    }

    private static IndexReader Open(Document[] documents)
    {
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory))
        {
            Array.ForEach(documents, writer.AddDocument);
            writer.Commit();
        }

        return IndexReader.Open(directory);
    }

    private sealed record Data(HashSet<string> Topics, string? Journal, long? Year, HashSet<string> Words);
}
