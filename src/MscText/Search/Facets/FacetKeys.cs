using System.Text;

namespace MscText.Search;

/// <summary>
/// What journals and subjects are counted under, so that variants of case, width, script and punctuation are one, and a subject
/// that the dictionary knows is one in both languages.
/// </summary>
internal sealed class FacetKeys(AbstractIndexOptions options)
{
    // Doc values are limited by the engine; anything near that is no name.
    private const int MaxLength = 255;

    /// <summary>The key of a journal; empty where its name has no letters.</summary>
    public string OfJournal(string journal) => Fold(journal);

    /// <summary>The key of a heading or keyword: the id of the only concept it names, else its folded form.</summary>
    public string OfSubject(string subject)
    {
        // The folded form last, so that it is its own key wherever it is one.
        string folded = Fold(subject);
        foreach (string? name in (string?[])[subject, Uninvert(subject), folded])
        {
            if (name is not null && options.Terms.Dictionary.Lookup(name) is [var concept])
            {
                return concept.Id;
            }
        }

        return folded;
    }

    /// <summary>The key that a filter means: keys as facets give them, and names as documents have them.</summary>
    public string OfSubjectFilter(string value) =>
        options.Terms.Dictionary.TryGetConcept(value, out _) ? value : OfSubject(value);

    // MeSH turns names round so that related ones stand together: "Leukemia, Myeloid, Acute".
    private static string? Uninvert(string heading)
    {
        string[] parts = heading.Split(", ");
        return parts.Length == 1 ? null : string.Join(' ', parts.Reverse());
    }

    private string Fold(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (Rune rune in options.Normalizer.Normalize(name).Text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                if (key.Length + rune.Utf16SequenceLength > MaxLength)
                {
                    break;
                }

                key.Append(rune.ToString());
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }
}
