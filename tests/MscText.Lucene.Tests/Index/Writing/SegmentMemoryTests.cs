using System.Globalization;

namespace MscText.Lucene.Tests.Index.Writing;

public class SegmentMemoryTests
{
    [Fact]
    public void Documents_of_known_terms_allocate_next_to_nothing_in_the_writer()
    {
        using IndexWriter writer = new(new InMemoryDirectory(), new IndexWriterOptions { RamBufferBytes = 64 << 20 });
        CountingStream tokens = new(400);
        Document document = new Document().AddTokens("body", tokens, FieldType.TextWithOffsets).AddNumericDocValue("year", 2000);
        for (int i = 0; i < 500; i++)
        {
            writer.AddDocument(document);
        }

        // New blocks come now and then: 64 KB hold some 15,000 tokens.
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            writer.AddDocument(document);
        }

        long perDocument = (GC.GetAllocatedBytesForCurrentThread() - before) / 1000;
        Assert.InRange(perDocument, 0, 400 * 6);
    }

    [Fact]
    public void Memory_of_a_segment_serves_the_next_one()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MergeFactor = int.MaxValue });
        long Index(int length)
        {
            Document document = new Document().AddTokens("body", new CountingStream(length), FieldType.TextWithOffsets);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 2000; i++)
            {
                writer.AddDocument(document);
            }

            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            writer.Flush();
            return allocated;
        }

        long inNewMemory = Index(400);
        Index(1);
        long ofDocuments = Index(1);
        long ofPostings = Index(400) - ofDocuments;

        // The first segment's 800,000 postings took 3 MB; afterwards only what a segment and its documents need without them is new.
        Assert.InRange(inNewMemory - ofDocuments, 2_000_000, long.MaxValue);
        Assert.InRange(ofPostings, long.MinValue, 100_000);
    }

    [Fact]
    public void A_segment_in_used_memory_has_the_same_bytes_as_the_first()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MergeFactor = int.MaxValue });
        for (int segment = 0; segment < 3; segment++)
        {
            RandomIndex random = new(7);
            for (int id = 0; id < 300; id++)
            {
                writer.AddDocument(random.Document(id, 80));
            }

            writer.Flush();
        }

        foreach (string extension in new[] { "tim", "tip", "doc", "pos", "pay" })
        {
            byte[] first = directory.Content(FileNames.Of("_0", FileNames.PostingsSuffix, extension));
            Assert.Equal(first, directory.Content(FileNames.Of("_1", FileNames.PostingsSuffix, extension)));
            Assert.Equal(first, directory.Content(FileNames.Of("_2", FileNames.PostingsSuffix, extension)));
        }
    }

    [Fact]
    public void Lists_of_every_length_read_as_they_were_written()
    {
        Random random = new(11);
        BlockRecycler recycler = new(1 << 20);
        for (int round = 0; round < 3; round++)
        {
            BytePool pool = new(recycler);
            SliceWriter[] lists = new SliceWriter[200];
            int[] starts = new int[lists.Length];
            List<int>[] expected = [.. lists.Select(_ => new List<int>())];
            for (int i = 0; i < 100_000; i++)
            {
                int list = (int)(lists.Length * Math.Pow(random.NextDouble(), 6));
                if (expected[list].Count == 0)
                {
                    starts[list] = pool.Start(ref lists[list]);
                }

                int value = random.Next() >> random.Next(31);
                pool.WriteVInt32(ref lists[list], (uint)value);
                expected[list].Add(value);
            }

            for (int list = 0; list < lists.Length; list++)
            {
                if (expected[list].Count > 0)
                {
                    BytePool.Reader reader = new(pool, starts[list]);
                    foreach (int value in expected[list])
                    {
                        Assert.Equal(value, reader.ReadVInt32());
                    }
                }
            }

            pool.Release();
        }
    }

    [Fact]
    public void No_more_blocks_are_kept_than_the_limit()
    {
        BlockRecycler recycler = new(10 * BytePool.BlockSize);
        BytePool pool = new(recycler);
        for (int i = 0; i < 20; i++)
        {
            pool.Allocate(BytePool.BlockSize - 4);
        }

        Assert.Equal(20L * BytePool.ArraySize, pool.ByteCount);
        pool.Release();
        Assert.Equal(10, recycler.Count);
        Assert.Equal(0, pool.ByteCount);
    }

    [Fact]
    public void Terms_with_zeros_and_common_beginnings_stay_apart()
    {
        BytePool pool = new(new BlockRecycler(0));
        using TermHash terms = new(pool, withPositions: false);
        Dictionary<string, int> addresses = new(StringComparer.Ordinal);
        List<byte[]> texts = [];
        for (int length = 0; length < 40; length++)
        {
            texts.Add(new byte[length]);
            for (int last = 1; last <= length; last += 3)
            {
                byte[] text = new byte[length];
                text[last - 1] = 1;
                texts.Add(text);
            }
        }

        foreach (byte[] text in texts.Concat(texts))
        {
            // What lies behind a text must not matter.
            byte[] padded = new byte[text.Length + TermHash.Padding];
            padded.AsSpan(text.Length).Fill((byte)addresses.Count);
            text.CopyTo(padded, 0);
            int address = terms.Intern(in padded[0], text.Length, TermHash.HashOf(in padded[0], text.Length));
            string key = Convert.ToHexString(text);
            addresses.TryAdd(key, address);
            Assert.Equal(address, addresses[key]);
            Assert.Equal(address, terms.Find(text));
        }

        Assert.Equal(texts.Count, terms.Count);
        Assert.Equal(texts.Count, addresses.Values.Distinct().Count());
    }

    private sealed class CountingStream(int count) : TokenStream
    {
        private readonly string[] _words =
            [.. Enumerable.Range(0, count).Select(i => "word" + (i * i % 97).ToString(CultureInfo.InvariantCulture))];

        private int _next;

        public override void Reset() => _next = 0;

        public override bool Next(ref IndexToken token)
        {
            if (_next == _words.Length)
            {
                return false;
            }

            token.Term = _words[_next];
            token.StartOffset = _next * 8;
            token.EndOffset = token.StartOffset + _words[_next].Length;
            _next++;
            return true;
        }
    }
}
