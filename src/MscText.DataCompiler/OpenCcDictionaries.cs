using System.Globalization;

namespace MscText.DataCompiler;

/// <summary>
/// The dictionaries that OpenCC's configurations name: those of the package, and those that its build derives from them.
/// </summary>
internal sealed class OpenCcDictionaries
{
    private const string Reversed = "Rev";

    // The regional vocabularies whose keys, turned to Simplified, keep phrases together in Simplified input.
    private static readonly string[] s_regional = ["HKPhrases", "TWPhrases"];

    private readonly DataSources _sources;
    private readonly Dictionary<string, OpenCcDictionary> _loaded = new(StringComparer.Ordinal);

    public OpenCcDictionaries(DataSources sources) => _sources = sources;

    /// <summary>A dictionary by the name that configurations give it, without extension.</summary>
    public OpenCcDictionary this[string name]
    {
        get
        {
            if (!_loaded.TryGetValue(name, out OpenCcDictionary? dictionary))
            {
                _loaded[name] = dictionary = Load(name);
            }

            return dictionary;
        }
    }

    private OpenCcDictionary Load(string name)
    {
        switch (name)
        {
            case "TSCharactersExt":
                return OpenCcDictionary.Load(new OpenCcDictionaryFile(_sources, "TSCharacters").ExtractTofuRisk());
            case "STPhrases_GeneratedFromRegionalPhrases":
                return RegionalPhrases();
            case "TWVariantsRev" or "HKVariantsRev" or "JPShinjitaiCharactersRev":
                return OpenCcDictionary.Load(new OpenCcDictionaryFile(_sources, name[..^Reversed.Length]).Reverse());
            default:
                return OpenCcDictionary.Load(new OpenCcDictionaryFile(_sources, name));
        }
    }

    /// <summary>The keys of the regional vocabularies in Simplified form, of three characters or more, each to its key.</summary>
    private OpenCcDictionary RegionalPhrases()
    {
        OpenCcDictionary toSimplified = OpenCcDictionary.Group(
            [this["TSPhrases"], this["TSCharactersExt"], this["TSCharacters"]], union: false);
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (OpenCcEntry entry in s_regional.SelectMany(r => new OpenCcDictionaryFile(_sources, r).Entries))
        {
            string simplified = toSimplified.Convert(this["CJK_Compatibility_Ideographs"].Convert(entry.Key));

            // Shorter ones would cut longer Simplified words before those are found.
            if (simplified.EnumerateRunes().Count() < 3)
            {
                continue;
            }

            if (!phrases.TryAdd(simplified, entry.Key) && phrases[simplified] != entry.Key)
            {
                throw new DataSourceException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Two regional phrases become {simplified}: {phrases[simplified]} and {entry.Key}."));
            }
        }

        return new OpenCcDictionary(phrases);
    }
}
