using MscText.Terms;

namespace MscText.Checking;

/// <summary>
/// The dictionary's English names of several words, to be found by words of their family (growing factor: growth factor)
/// rather than by letters.
/// </summary>
internal sealed class ConceptPhrases
{
    /// <summary>Names of more words are descriptions; nobody composes them word by word.</summary>
    public const int LongestPhrase = 4;

    private const int KeyLength = 4;

    private readonly Dictionary<(string Key, int Count), List<ConceptPhrase>> _byFirstWord = [];

    /// <summary>Those of a dictionary.</summary>
    public ConceptPhrases(TermDictionary dictionary)
    {
        foreach (Concept concept in dictionary.Concepts)
        {
            foreach (string name in concept.English)
            {
                Add(name, concept);
            }
        }
    }

    /// <summary>The names whose words, one by one, may be what some words stand for.</summary>
    /// <param name="words">For each word the stems it may stand for.</param>
    public IEnumerable<ConceptPhrase> Find(IReadOnlyList<IReadOnlySet<string>> words)
    {
        foreach (string key in words[0].Select(Key).Distinct())
        {
            foreach (ConceptPhrase phrase in _byFirstWord.GetValueOrDefault((key, words.Count), []))
            {
                bool fits = true;
                for (int i = 0; i < words.Count && fits; i++)
                {
                    fits = EnglishStems.HasRelated(words[i], phrase.Stems[i]);
                }

                if (fits)
                {
                    yield return phrase;
                }
            }
        }
    }

    private static string Key(string stem) => stem[..Math.Min(KeyLength, stem.Length)];

    // "route of administration" is 给药途径: what follows "of" comes first in Chinese.
    private void Add(string name, Concept concept)
    {
        // Numbers and single letters are no words, but without them the name is another.
        if (name.Split(' ', '-').Any(word => word.Length < 2 || word.Any(c => !char.IsAsciiLetter(c) && c != '\'')))
        {
            return;
        }

        int of = name.IndexOf(" of ", StringComparison.Ordinal);
        string[] stems = of < 0
            ? EnglishStems.Of(name)
            : [.. EnglishStems.Of(name[(of + 4)..]), .. EnglishStems.Of(name[..of])];
        if (stems.Length is < 2 or > LongestPhrase)
        {
            return;
        }

        (string, int) key = (Key(stems[0]), stems.Length);
        if (!_byFirstWord.TryGetValue(key, out List<ConceptPhrase>? phrases))
        {
            _byFirstWord.Add(key, phrases = []);
        }

        phrases.Add(new ConceptPhrase(stems, concept));
    }
}
