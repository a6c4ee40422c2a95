using System.Globalization;

namespace MscText.Lucene.Tests.Index.Writing;

/// <summary>
/// One thread's part of an index: it adds, updates and deletes documents of its own at random, and knows which there must be. Keys that
/// are pinned are there from the start and only ever updated, so that every reader must see each exactly once.
/// </summary>
internal sealed class WriterModel(IndexWriter writer, int owner, int seed)
{
    public const string Id = "id";
    public const string Owner = "owner";
    public const string Bucket = "bucket";
    public const string Version = "version";
    private const int Buckets = 7;
    private const int Keys = 200;

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, (int Version, int Bucket)> _live = [];
    private int _version;

    /// <summary>The key, version and bucket of every document there must be.</summary>
    public IEnumerable<(string Key, int Version, int Bucket)> Live => _live.Select(l => (l.Key, l.Value.Version, l.Value.Bucket));

    public static string Pinned(int owner, int i) => string.Create(CultureInfo.InvariantCulture, $"p{owner}-{i}");

    /// <summary>Adds the keys that are there for ever.</summary>
    public void AddPinned(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Update(Pinned(owner, i));
        }
    }

    public void Step(int pinned)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"k{owner}-{_random.Next(Keys)}");
        switch (_random.Next(20))
        {
            case < 4 when !_live.ContainsKey(key):
                writer.AddDocument(Document(key, out int bucket));
                _live[key] = (_version, bucket);
                break;
            case < 8 when pinned > 0:
                Update(Pinned(owner, _random.Next(pinned)));
                break;
            case < 15:
                Update(key);
                break;
            case < 19:
                writer.DeleteDocuments(new Term(Id, key));
                _live.Remove(key);
                break;
            default:
                DeleteBucket(_random.Next(Buckets));
                break;
        }
    }

    private void Update(string key)
    {
        writer.UpdateDocument(new Term(Id, key), Document(key, out int bucket));
        _live[key] = (_version, bucket);
    }

    /// <summary>By a query, and of this thread's documents only.</summary>
    private void DeleteBucket(int bucket)
    {
        writer.DeleteDocuments(new BooleanQuery(
        [
            new BooleanClause(new TermQuery(new Term(Owner, Number(owner))), Occur.Must),
            new BooleanClause(new TermQuery(new Term(Bucket, Number(bucket))), Occur.Must),
        ]));
        foreach (string key in _live.Where(l => l.Value.Bucket == bucket && l.Key[0] != 'p').Select(l => l.Key).ToArray())
        {
            _live.Remove(key);
        }
    }

    private Document Document(string key, out int bucket)
    {
        _version++;

        // Pinned keys are in no bucket that is deleted.
        bucket = key[0] == 'p' ? Buckets : _random.Next(Buckets);
        return new Document()
            .AddKeyword(Id, key)
            .AddKeyword(Owner, Number(owner))
            .AddKeyword(Bucket, Number(bucket))
            .AddStored(Version, _version)
            .AddNumericDocValue(Version, _version)
            .AddTokens("body", ListTokenStream.Words(string.Join(' ', Enumerable.Range(0, _random.Next(1, 40)).Select(_ => "w" + _random.Next(300)))));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
