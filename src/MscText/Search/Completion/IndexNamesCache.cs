using System.Collections.Concurrent;
using MscText.Lucene;
using MscText.Terms;

namespace MscText.Search;

/// <summary>
/// The names of what an index has, made again when the index has changed. The keys and readings of names stay, and their order where
/// the concepts are the same, so that only new concepts cost anything. Thread-safe.
/// </summary>
internal sealed class IndexNamesCache(AbstractIndexOptions options)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<IndexName>> _ofConcepts = new(StringComparer.Ordinal);
    private readonly Lock _making = new();
    private Latest? _latest;

    /// <summary>The names of a reader.</summary>
    public IndexNames Of(IndexReader reader, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _latest) is { } latest && latest.IsOf(reader))
        {
            return latest.Names;
        }

        // Many threads ask for them at once after a change; one makes them.
        lock (_making)
        {
            if (_latest?.IsOf(reader) != true)
            {
                var names = new IndexNames(
                    reader, options.Terms.Dictionary, c => _ofConcepts.GetOrAdd(c.Id, _ => [.. NamesOf(c)]), _latest?.Names, cancellationToken);
                Volatile.Write(ref _latest, new Latest(new WeakReference<IndexReader>(reader), names));
            }

            return _latest.Names;
        }
    }

    private IEnumerable<IndexName> NamesOf(Concept concept)
    {
        int rank = 0;
        foreach (string name in concept.English.Concat(concept.Abbreviations))
        {
            yield return new IndexName(NameKey.Of(options.Normalizer, name), name, concept, rank++, false, "");
        }

        rank = 0;
        foreach (string name in concept.Chinese)
        {
            string key = NameKey.Of(options.Normalizer, name);
            string[]? reading = HanCharacters.Count(key) == key.EnumerateRunes().Count() ? PinyinTable.Default.ReadingOf(key) : null;
            yield return new IndexName(key, name, concept, rank++, true, reading is null ? "" : string.Concat(reading));
        }
    }

    private sealed record Latest(WeakReference<IndexReader> Reader, IndexNames Names)
    {
        public bool IsOf(IndexReader reader) => Reader.TryGetTarget(out IndexReader? known) && ReferenceEquals(known, reader);
    }
}
