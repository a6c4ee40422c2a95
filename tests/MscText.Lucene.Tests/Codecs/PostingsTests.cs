namespace MscText.Lucene.Tests.Codecs;

public class PostingsTests
{
    private static readonly FieldInfo Field = new("f", 0) { IndexOptions = IndexOptions.DocsAndFreqsAndPositionsAndOffsets };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(20_000)]
    [InlineData(140_000)]
    public void Skipping_arrives_where_reading_arrives_with_the_same_positions(int docs)
    {
        Random random = new(docs);
        List<(int Doc, int[] Positions)> expected = [];
        int doc = random.Next(3);
        for (int i = 0; i < docs; i++)
        {
            int[] positions = new int[random.Next(20) == 0 ? random.Next(1, 400) : random.Next(1, 4)];
            if (docs > 10_000)
            {
                positions = new int[random.Next(1, 3)];
            }

            for (int k = 1; k < positions.Length; k++)
            {
                positions[k] = positions[k - 1] + random.Next(5);
            }

            expected.Add((doc, positions));
            doc += random.Next(1, 6);
        }

        InMemoryDirectory directory = new();
        TermState state = Write(directory, expected, doc);
        using PostingsReader reader = new(directory, "_0", [Field], int.MaxValue);
        PostingsEnum postings = new PostingsEnum(reader).Start(Field, state, positions: true, offsets: true);
        foreach ((int expectedDoc, int[] positions) in expected)
        {
            Assert.Equal(expectedDoc, postings.NextDoc());
            AssertPositions(positions, postings, positions.Length);
        }

        Assert.Equal(PostingsEnum.NoMoreDocs, postings.NextDoc());
        for (int round = 0; round < 30; round++)
        {
            SkipThrough(random, expected, postings.Start(Field, state, positions: true, offsets: round % 2 == 0), round % 2 == 0);
        }
    }

    private static void SkipThrough(Random random, List<(int Doc, int[] Positions)> expected, PostingsEnum postings, bool offsets)
    {
        int step = (int)Math.Pow(10, random.Next(1, 5));
        for (int target = random.Next(step); ; target += random.Next(1, step))
        {
            int index = expected.FindIndex(e => e.Doc >= target);
            int found = postings.Advance(target);
            if (index < 0)
            {
                Assert.Equal(PostingsEnum.NoMoreDocs, found);
                return;
            }

            Assert.Equal(expected[index].Doc, found);
            if (random.Next(2) == 0)
            {
                AssertPositions(expected[index].Positions, postings, random.Next(1, expected[index].Positions.Length + 1), offsets);
            }

            target = Math.Max(target, found);
        }
    }

    private static void AssertPositions(int[] positions, PostingsEnum postings, int count, bool offsets = true)
    {
        Assert.Equal(positions.Length, postings.Freq);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(positions[i], postings.NextPosition());
            if (offsets)
            {
                Assert.Equal(positions[i] * 3, postings.StartOffset);
                Assert.Equal((positions[i] * 3) + (positions[i] % 5), postings.EndOffset);
            }
        }
    }

    private static TermState Write(InMemoryDirectory directory, List<(int Doc, int[] Positions)> postings, int maxDoc)
    {
        using PostingsWriter writer = new(directory, "_0", [Field], maxDoc, new List<string>());
        writer.StartField(Field);
        writer.StartTerm();
        foreach ((int doc, int[] positions) in postings)
        {
            writer.StartDoc(doc, positions.Length);
            foreach (int position in positions)
            {
                writer.AddPosition(position, position * 3, (position * 3) + (position % 5));
            }

            writer.FinishDoc();
        }

        writer.FinishTerm(postings.Sum(p => (long)p.Positions.Length), out TermState state);
        writer.Finish();
        return state;
    }
}
