using MscText.Lucene;
using MscText.Terms;

namespace MscText.Search;

/// <summary>
/// The names of the concepts that documents of an index have, in order, so that those with a prefix or a reading are found at once.
/// Immutable and thread-safe.
/// </summary>
internal sealed class IndexNames
{
    private readonly Dictionary<string, int> _documents;
    private readonly IndexName[] _byKey;
    private readonly IndexName[] _byPinyin;
    private readonly Lazy<ChineseNameIndex> _chinese;
    private readonly Lazy<IReadOnlyDictionary<string, int>> _englishWords;

    /// <summary>The names of a reader.</summary>
    /// <param name="reader">Where documents are.</param>
    /// <param name="dictionary">The concepts.</param>
    /// <param name="namesOf">The names of a concept.</param>
    /// <param name="earlier">The names of an earlier reader, whose order is taken over where the concepts are the same; or null.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public IndexNames(
        IndexReader reader,
        TermDictionary dictionary,
        Func<Concept, IReadOnlyList<IndexName>> namesOf,
        IndexNames? earlier,
        CancellationToken cancellationToken)
    {
        // Concepts are few enough to be listed: one a term of the field.
        _documents = new TermCompleter(reader).Complete(SearchFields.Concept, "", int.MaxValue - 1, cancellationToken)
            .ToDictionary(t => t.Term, t => t.DocFreq, StringComparer.Ordinal);
        _englishWords = new(FindEnglishWords);
        if (earlier is not null && earlier._documents.Count == _documents.Count && _documents.Keys.All(earlier._documents.ContainsKey))
        {
            _byKey = earlier._byKey;
            _byPinyin = earlier._byPinyin;
            _chinese = earlier._chinese;
            return;
        }

        var names = new List<IndexName>();
        foreach (string id in _documents.Keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (dictionary.TryGetConcept(id, out Concept? concept))
            {
                names.AddRange(namesOf(concept));
            }
        }

        _byKey = [.. names.OrderBy(n => n.Key, StringComparer.Ordinal).ThenBy(n => n.Concept.Id, StringComparer.Ordinal).ThenBy(n => n.Rank)];
        _byPinyin = [.. _byKey.Where(n => n.Pinyin.Length > 0).OrderBy(n => n.Pinyin, StringComparer.Ordinal)];
        _chinese = new(() => new ChineseNameIndex(_byKey));
    }

    /// <summary>All names, in the order of their keys.</summary>
    public IReadOnlyList<IndexName> All => _byKey;

    /// <summary>The Chinese names by their sounds.</summary>
    public ChineseNameIndex Chinese => _chinese.Value;

    /// <summary>The words of English names, in lower case, with the number of documents that have the most frequent concept so named.</summary>
    public IReadOnlyDictionary<string, int> EnglishWords => _englishWords.Value;

    /// <summary>How many documents have a concept.</summary>
    public int DocumentsOf(Concept concept) => _documents.GetValueOrDefault(concept.Id);

    /// <summary>The names whose key begins so.</summary>
    public ReadOnlySpan<IndexName> WithPrefix(string key) => Range(_byKey, key, static n => n.Key, isPrefix: true);

    /// <summary>The Chinese names whose reading begins so.</summary>
    public ReadOnlySpan<IndexName> WithPinyinPrefix(string letters) => Range(_byPinyin, letters, static n => n.Pinyin, isPrefix: true);

    /// <summary>The names with a key.</summary>
    public ReadOnlySpan<IndexName> WithKey(string key) => Range(_byKey, key, static n => n.Key, isPrefix: false);

    /// <summary>The Chinese names with a reading.</summary>
    public ReadOnlySpan<IndexName> WithPinyin(string letters) => Range(_byPinyin, letters, static n => n.Pinyin, isPrefix: false);

    private Dictionary<string, int> FindEnglishWords()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (IndexName name in _byKey.Where(n => !n.IsChinese))
        {
            foreach (string word in name.Text.ToLowerInvariant().Split(' ', '-'))
            {
                if (word.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0 && word.Length > 0)
                {
                    words[word] = Math.Max(words.GetValueOrDefault(word), DocumentsOf(name.Concept));
                }
            }
        }

        return words;
    }

    private static ReadOnlySpan<IndexName> Range(IndexName[] names, string text, Func<IndexName, string> keyOf, bool isPrefix)
    {
        int start = FirstNotBefore(names, 0, k => string.CompareOrdinal(k, text) >= 0);
        int end = FirstNotBefore(
            names, start, isPrefix ? k => !k.StartsWith(text, StringComparison.Ordinal) : k => k != text);
        return names.AsSpan(start, end - start);

        // The first name from a place on of which a condition holds that holds of all after it.
        int FirstNotBefore(IndexName[] sorted, int low, Func<string, bool> holds)
        {
            int high = sorted.Length;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                if (holds(keyOf(sorted[middle])))
                {
                    high = middle;
                }
                else
                {
                    low = middle + 1;
                }
            }

            return low;
        }
    }
}
