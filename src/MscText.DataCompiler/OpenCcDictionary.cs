using System.Text;

namespace MscText.DataCompiler;

/// <summary>One dictionary of OpenCC: what each key becomes. Prefixes are matched by the longest key.</summary>
internal sealed class OpenCcDictionary
{
    private readonly Dictionary<string, string> _entries;
    private readonly int _longestKey;

    public OpenCcDictionary(IEnumerable<KeyValuePair<string, string>> entries)
    {
        _entries = new Dictionary<string, string>(entries, StringComparer.Ordinal);
        _longestKey = _entries.Count == 0 ? 0 : _entries.Keys.Max(k => k.Length);
    }

    /// <summary>The keys and what they become, in ordinal order of the keys.</summary>
    public IEnumerable<KeyValuePair<string, string>> Entries => _entries.OrderBy(e => e.Key, StringComparer.Ordinal);

    /// <summary>Reads the preferred value of each line of a dictionary file.</summary>
    public static OpenCcDictionary Load(OpenCcDictionaryFile file) =>
        new(file.Entries.Select(e => KeyValuePair.Create(e.Key, e.Values[0])));

    /// <summary>Whether a key is in the dictionary.</summary>
    public bool Contains(string key) => _entries.ContainsKey(key);

    /// <summary>
    /// One dictionary that matches as several do together.
    /// </summary>
    /// <param name="dictionaries">In the order of their priority.</param>
    /// <param name="union">
    /// True: the longest key of all wins, the first dictionary where two have it. False: the longest key of the first
    /// dictionary that matches at all.
    /// </param>
    public static OpenCcDictionary Group(IReadOnlyList<OpenCcDictionary> dictionaries, bool union)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < dictionaries.Count; i++)
        {
            foreach ((string key, string value) in dictionaries[i]._entries)
            {
                // Wherever this key matches, a prefix of it in an earlier dictionary matches too and has priority;
                // without such keys the longest key of all is that of the first dictionary that matches.
                if (!union && dictionaries.Take(i).Any(earlier => earlier.HasPrefixOf(key)))
                {
                    continue;
                }

                entries.TryAdd(key, value);
            }
        }

        return new OpenCcDictionary(entries);
    }

    /// <summary>The dictionary without the keys that begin with a key of another one.</summary>
    public OpenCcDictionary Without(OpenCcDictionary prefixes) =>
        new(_entries.Where(e => !prefixes.HasPrefixOf(e.Key)));

    /// <summary>Converts a text by the longest match at each position.</summary>
    public string Convert(string text)
    {
        var output = new StringBuilder();
        for (int i = 0; i < text.Length;)
        {
            int length = Math.Min(_longestKey, text.Length - i);
            while (length > 0 && !_entries.ContainsKey(text.Substring(i, length)))
            {
                length--;
            }

            if (length > 0)
            {
                output.Append(_entries[text.Substring(i, length)]);
                i += length;
            }
            else
            {
                output.Append(text[i++]);
            }
        }

        return output.ToString();
    }

    private bool HasPrefixOf(string key)
    {
        for (int length = Math.Min(_longestKey, key.Length); length > 0; length--)
        {
            if (_entries.ContainsKey(key[..length]))
            {
                return true;
            }
        }

        return false;
    }
}
