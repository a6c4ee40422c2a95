using System.Text;

namespace MscText.Lucene.Tests.Codecs;

public class TermsEnumTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 30)]
    [InlineData(3, 1000)]
    [InlineData(4, 20_000)]
    public void Seeking_arrives_at_the_first_term_that_is_not_smaller_and_goes_on_from_there(int seed, int count)
    {
        Random random = new(seed);
        string[] terms = RandomTerms.Distinct(random, count);
        byte[][] sorted = [.. terms.Select(Encoding.UTF8.GetBytes).Order(ByteArrayComparer.Instance)];
        using IndexReader reader = RandomTerms.Index(terms);
        FieldTerms field = reader.Leaves[0].Terms("f")!;
        TermsEnum found = field.Iterate();
        for (int i = 0; i < 3000; i++)
        {
            byte[] target = Target(random, sorted);
            int index = Array.FindIndex(sorted, t => t.AsSpan().SequenceCompareTo(target) >= 0);
            SeekStatus status = found.SeekCeil(target);
            if (index < 0)
            {
                Assert.Equal(SeekStatus.End, status);
                Assert.False(found.MoveNext());
                continue;
            }

            Assert.Equal(sorted[index].AsSpan().SequenceEqual(target) ? SeekStatus.Found : SeekStatus.NotFound, status);
            AssertAt(field, sorted[index], found);
            for (int k = random.Next(100); k > 0 && ++index < sorted.Length; k--)
            {
                Assert.True(found.MoveNext());
                AssertAt(field, sorted[index], found);
            }
        }
    }

    [Fact]
    public void Seeking_exactly_tells_whether_a_term_is_there()
    {
        Random random = new(5);
        string[] terms = RandomTerms.Distinct(random, 3000);
        using IndexReader reader = RandomTerms.Index(terms.Take(1500));
        TermsEnum found = reader.Leaves[0].Terms("f")!.Iterate();
        for (int i = 0; i < terms.Length; i++)
        {
            Assert.Equal(i < 1500, found.SeekExact(Encoding.UTF8.GetBytes(terms[i])));
        }
    }

    private static void AssertAt(FieldTerms field, byte[] expected, TermsEnum found)
    {
        Assert.Equal(expected, found.Term.ToArray());
        Assert.True(field.TryGet(expected, out TermState state));
        Assert.Equal(state, found.State);
    }

    private static byte[] Target(Random random, byte[][] sorted)
    {
        byte[] term = sorted[random.Next(sorted.Length)];
        return random.Next(6) switch
        {
            0 => term,
            1 => term[..random.Next(term.Length + 1)],
            2 => [.. term, (byte)random.Next(256)],
            3 => [.. term[..random.Next(term.Length)], (byte)random.Next(256)],
            4 => [(byte)random.Next(256)],
            _ => Encoding.UTF8.GetBytes(RandomTerms.Next(random, 12)),
        };
    }
}
