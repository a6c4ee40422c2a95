using FsCheck;
using FsCheck.Fluent;
using MscText.Data;

namespace MscText.Tests.Data;

public sealed class DoubleArrayTrieTests
{
    [Fact]
    public void Holds_exactly_the_keys_it_was_built_from()
    {
        Gen<string> key = Gen.Elements("干细胞间充质AB\uD840\uDC0B".ToCharArray()).NonEmptyListOf().Select(c => new string([.. c]));
        Prop.ForAll(Arb.From(Gen.ListOf(key)), keys =>
        {
            string[] distinct = [.. keys.Distinct(StringComparer.Ordinal)];
            var expected = distinct.Select((k, i) => KeyValuePair.Create(k, i)).ToDictionary();
            DoubleArrayTrie trie = Build(expected);
            Assert.All(expected, e => Assert.True(trie.TryGet(e.Key, out int value) && value == e.Value, e.Key));
            Assert.All(
                distinct.SelectMany(k => new[] { k + "干", k[..^1], "X" + k }).Where(k => !expected.ContainsKey(k)),
                k => Assert.False(trie.TryGet(k, out _), k));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Finds_the_longest_key_at_the_start()
    {
        DoubleArrayTrie trie = Build(new() { ["干"] = 1, ["干细胞"] = 7, ["干细胞移植"] = 9 });

        Assert.Equal(3, trie.MatchLongest("干细胞移", out int value));
        Assert.Equal(7, value);
        Assert.Equal(0, trie.MatchLongest("细胞", out value));
        Assert.Equal(-1, value);
    }

    [Fact]
    public void Is_empty_without_keys()
    {
        DoubleArrayTrie trie = Build([]);

        Assert.Equal(0, trie.MatchLongest("干细胞", out _));
    }

    [Fact]
    public void Builds_equal_arrays_from_equal_keys_in_any_order()
    {
        string[] keys = ["c", "ab", "a", "干细胞", "细胞"];
        var forward = new DoubleArrayTrieBuilder(keys.Select((k, i) => KeyValuePair.Create(k, k.Length)));
        var backward = new DoubleArrayTrieBuilder(keys.Reverse().Select((k, i) => KeyValuePair.Create(k, k.Length)));

        Assert.Equal(forward.Nodes.ToArray(), backward.Nodes.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a", "a")]
    public void Refuses_empty_and_repeated_keys(params string[] keys) =>
        Assert.Throws<ArgumentException>(() => new DoubleArrayTrieBuilder(keys.Select(k => KeyValuePair.Create(k, 0))));

    private static DoubleArrayTrie Build(Dictionary<string, int> entries)
    {
        string path = Path.GetTempFileName();
        try
        {
            var writer = new DataFileWriter();
            writer.Add<byte>("odd", [1, 2, 3]);
            writer.AddTrie("t", new DoubleArrayTrieBuilder(entries));
            writer.Write(path);
            return DataFile.Open("test", File.ReadAllBytes(path)).Trie("t");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
