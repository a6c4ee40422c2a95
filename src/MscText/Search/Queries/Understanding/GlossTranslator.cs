using MscText.Alignment;

namespace MscText.Search;

/// <summary>
/// Translates words of a query by the glosses of the general dictionary, as far as the index has the words: a Chinese word by its first
/// senses, an English one by the Chinese words that have it as a sense.
/// </summary>
internal sealed class GlossTranslator(AbstractIndexOptions options, IndexStatistics statistics)
{
    private const int MostSenses = 4;
    private const int MostWords = 8;

    // What the n-th sense of an entry is trusted: n-th power of it.
    private const float LaterSense = 0.9f;

    // A word of a sense of two, of which the query does not have the other one.
    private const float HalfSense = 0.5f;

    private readonly GlossLexicon _lexicon = GlossLexicon.Default;

    /// <summary>The translations of a unit's words.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="context">The forms of all words of the query.</param>
    public IReadOnlyList<WordTranslation> Translate(QueryUnit unit, IReadOnlySet<string> context)
    {
        if (unit.Concept is not null || unit.Words is not [{ IsWord: true } word])
        {
            return [];
        }

        return word.IsChinese ? FromChinese(word) : FromEnglish(word, context);
    }

    private List<WordTranslation> FromChinese(QueryWord word)
    {
        List<WordTranslation> found = FromChinese(word.Form);
        if (found.Count > 0)
        {
            return found;
        }

        // A compound that the dictionary lacks, by the parts of it.
        foreach (string part in word.Parts)
        {
            found.AddRange(FromChinese(part).Select(t => t with { Weight = t.Weight * HalfSense }));
        }

        return found;
    }

    private List<WordTranslation> FromChinese(string word)
    {
        var translations = new List<WordTranslation>();
        var stems = new List<string>();
        float weight = 1;
        int senses = 0;
        foreach (ushort stem in _lexicon.Senses(word))
        {
            if (stem != 0)
            {
                stems.Add(_lexicon.Stem(stem).ToString());
                continue;
            }

            string[] known = [.. stems.Where(s => statistics.OfWord(s) > 0)];
            if (known.Length > 0 && !translations.Exists(t => t.Forms.SequenceEqual(known)))
            {
                translations.Add(new WordTranslation(known, weight));
            }

            stems.Clear();
            weight *= LaterSense;
            if (++senses == MostSenses)
            {
                break;
            }
        }

        return translations;
    }

    private List<WordTranslation> FromEnglish(QueryWord word, IReadOnlySet<string> context)
    {
        List<WordTranslation> found = FromEnglish(word.Form, context);
        if (found.Count > 0)
        {
            return found;
        }

        foreach (string part in word.Parts)
        {
            found.AddRange(FromEnglish(part, context).Select(t => t with { Weight = t.Weight * HalfSense }));
        }

        return found;
    }

    private List<WordTranslation> FromEnglish(string form, IReadOnlySet<string> context)
    {
        int stem = _lexicon.StemNumber(form);
        if (stem == 0)
        {
            return [];
        }

        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (int entry in _lexicon.EntriesOf(stem))
        {
            float weight = WeightIn(entry, stem, context);
            if (weight <= 0)
            {
                continue;
            }

            foreach (Range range in _lexicon.HeadwordsOf(entry).Split(' '))
            {
                string headword = _lexicon.HeadwordsOf(entry)[range].ToString();
                if (headword.Length > 1 || weight == 1)
                {
                    string folded = options.Normalizer.Normalize(headword).Text;
                    weights[folded] = Math.Max(weight, weights.GetValueOrDefault(folded));
                }
            }
        }

        return
        [
            .. weights.Select(w => (Word: w.Key, Weight: w.Value, Documents: statistics.OfWord(w.Key)))
                .Where(w => w.Documents > 0)
                .OrderByDescending(w => w.Weight * Math.Log(1 + w.Documents)).ThenBy(w => w.Word, StringComparer.Ordinal)
                .Take(MostWords)
                .Select(w => new WordTranslation([w.Word], w.Weight)),
        ];
    }

    /// <summary>How much a stem tells of an entry: by the sense that has it.</summary>
    private float WeightIn(int entry, int stem, IReadOnlySet<string> context)
    {
        float best = 0;
        float weight = 1;
        int length = 0;
        bool has = false;
        bool othersKnown = true;
        foreach (ushort next in _lexicon.Senses(entry))
        {
            if (next != 0)
            {
                length++;
                has |= next == stem;
                othersKnown &= next == stem || context.Contains(_lexicon.Stem(next).ToString());
                continue;
            }

            if (has)
            {
                best = Math.Max(best, weight * (length == 1 || othersKnown ? 1 : length == 2 ? HalfSense : 0));
            }

            weight *= LaterSense;
            (length, has, othersKnown) = (0, false, true);
        }

        return best;
    }
}
