using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MscText.Alignment;
using MscText.Normalization;

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

    // Beyond so many a stem means anything.
    private const int MostCandidates = 150;

    // A property of the dictionary, whatever the index, of some thirty thousand stems; goes with the normalizer that folded it.
    private static readonly ConditionalWeakTable<TextNormalizer, ConcurrentDictionary<int, Candidate[]>> s_candidates = [];

    private readonly GlossLexicon _lexicon = GlossLexicon.Default;

    /// <summary>The translations of a unit's words.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="context">The forms of all words of the query.</param>
    public IReadOnlyList<WordTranslation> Translate(QueryUnit unit, IReadOnlySet<string> context)
    {
        // A concept has its names in the other language, unless it is what only a part of a word names.
        if (unit.Words is not [{ IsWord: true } word] || (unit.Concept is not null && unit.Span.Contains(word.Span)))
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
        foreach (Candidate candidate in CandidatesOf(stem))
        {
            float weight = candidate.Weight * (candidate.Other == 0 || context.Contains(_lexicon.Stem(candidate.Other).ToString()) ? 1 : HalfSense);
            weights[candidate.Word] = Math.Max(weight, weights.GetValueOrDefault(candidate.Word));
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

    /// <summary>The Chinese words that have a stem as a sense, or as one of the two words of a sense.</summary>
    private Candidate[] CandidatesOf(int stem) => s_candidates.GetOrCreateValue(options.Normalizer)
        .GetOrAdd(stem, static (stem, translator) => CandidatesOf(translator.Normalizer, translator.Lexicon, stem), (options.Normalizer, Lexicon: _lexicon));

    private static Candidate[] CandidatesOf(TextNormalizer normalizer, GlossLexicon lexicon, int stem)
    {
        var candidates = new List<Candidate>();
        foreach (int entry in lexicon.EntriesOf(stem))
        {
            (float weight, int other) = BestSense(lexicon, entry, stem);
            foreach (string headword in weight > 0 ? lexicon.HeadwordsOf(entry).ToString().Split(' ') : [])
            {
                if (headword.Length > 1 || (weight == 1 && other == 0))
                {
                    candidates.Add(new Candidate(normalizer.Normalize(headword).Text, weight, other));
                }
            }
        }

        return [.. candidates.OrderByDescending(c => c.Other == 0).ThenByDescending(c => c.Weight).Take(MostCandidates)];
    }

    /// <summary>The sense of an entry that tells most of a stem; the other word where the sense has two.</summary>
    private static (float Weight, int Other) BestSense(GlossLexicon lexicon, int entry, int stem)
    {
        (float Weight, int Other) best = (0, 0);
        float weight = 1;
        int length = 0;
        int other = 0;
        bool has = false;
        foreach (ushort next in lexicon.Senses(entry))
        {
            if (next != 0)
            {
                length++;
                has |= next == stem;
                other = next == stem ? other : next;
                continue;
            }

            if (has && length <= 2 && weight * (length == 1 ? 1 : HalfSense) > best.Weight * (best.Other == 0 ? 1 : HalfSense))
            {
                best = (weight, length == 1 ? 0 : other);
            }

            weight *= LaterSense;
            (length, other, has) = (0, 0, false);
        }

        return best;
    }

    /// <summary>A Chinese word that may translate a stem.</summary>
    /// <param name="Word">The word, folded.</param>
    /// <param name="Weight">How much its sense is to be trusted.</param>
    /// <param name="Other">The other stem of the sense; 0 where there is none.</param>
    private readonly record struct Candidate(string Word, float Weight, int Other);
}
