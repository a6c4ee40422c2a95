using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>
/// What each feature and each Chinese unit adds to a bead when the other side explains it, and takes away when not.
/// </summary>
/// <remarks>
/// A feature's gain is the log-likelihood ratio of finding a counterpart in the true translation against finding one by
/// chance. The chance is counted in the document itself (the share of its sentences that offer a counterpart), so that
/// rarity there, not in general, makes evidence strong; each gain is capped, and that of numbers lower, so that one
/// shared number never outranks the words.
/// </remarks>
internal sealed class EvidenceModel
{
    // Evidence is counted from both sides, and words of a sentence are not independent.
    private const double Temper = 0.5;

    // An abstract of ten sentences is too few to count in: what none of them has could still be in a few of a hundred.
    private const double RareSentences = 0.5;
    private const double MoreSentences = 4;

    private const double WordCap = 3;
    private const double NumberCap = 2.5;

    private readonly HitRates _rates;
    private readonly int[] _postingStart;
    private readonly Posting[] _postings;

    /// <summary>A Chinese sentence and the unit in it that may stand for a feature.</summary>
    internal readonly record struct Posting(int Sentence, byte Unit);

    /// <summary>Counts a document pair.</summary>
    /// <param name="features">The pair.</param>
    /// <param name="links">What each unit may stand for; the pair's own links or more.</param>
    /// <param name="rates">How often features of each kind have a counterpart.</param>
    public EvidenceModel(PairFeatures features, IReadOnlyList<UnitLink[]> links, HitRates rates)
    {
        _rates = rates;
        Features = features;
        Links = links;
        (_postingStart, _postings) = BuildPostings(features, links);
        FeatureWeights = WeighFeatures();
        UnitWeights = WeighUnits();
        EnglishBase = Array.ConvertAll(features.English, words => Misses(words, FeatureWeights));
        ChineseBase = Array.ConvertAll(features.Chinese, words => Misses(words, UnitWeights));
        RepeatedFeatures = features.RepeatedFeatures;
        RepeatedUnits = features.RepeatedUnits;
    }

    /// <summary>The document pair.</summary>
    public PairFeatures Features { get; }

    /// <summary>What each unit may stand for.</summary>
    public IReadOnlyList<UnitLink[]> Links { get; }

    /// <summary>How often words have a counterpart.</summary>
    public HitRates Rates => _rates;

    /// <summary>What each feature adds.</summary>
    public WordWeight[] FeatureWeights { get; }

    /// <summary>What each unit adds.</summary>
    public WordWeight[] UnitWeights { get; }

    /// <summary>The features that the sentences just before have too.</summary>
    public RepeatedWords RepeatedFeatures { get; }

    /// <summary>The units that the sentences just before have too.</summary>
    public RepeatedWords RepeatedUnits { get; }

    /// <summary>Per English sentence, the sum of the misses: the score where nothing matches.</summary>
    public float[] EnglishBase { get; }

    /// <summary>Per Chinese sentence, the sum of the misses.</summary>
    public float[] ChineseBase { get; }

    /// <summary>Where the Chinese offers a counterpart for a feature, in order of sentences.</summary>
    public ReadOnlySpan<Posting> Postings(int feature) => _postings.AsSpan(_postingStart[feature].._postingStart[feature + 1]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int[] Start, Posting[] Postings) BuildPostings(PairFeatures features, IReadOnlyList<UnitLink[]> links)
    {
        int[] start = new int[features.Vocabulary.Count + 1];
        foreach (int[] sentence in features.Chinese)
        {
            foreach (int unit in sentence)
            {
                foreach (UnitLink link in links[unit])
                {
                    start[link.Feature + 1]++;
                }
            }
        }

        for (int f = 1; f < start.Length; f++)
        {
            start[f] += start[f - 1];
        }

        var postings = new Posting[start[^1]];
        int[] next = start[..^1];
        for (int j = 0; j < features.Chinese.Length; j++)
        {
            int[] sentence = features.Chinese[j];
            for (int u = 0; u < sentence.Length; u++)
            {
                foreach (UnitLink link in links[sentence[u]])
                {
                    postings[next[link.Feature]++] = new Posting(j, (byte)u);
                }
            }
        }

        return (start, postings);
    }

    /// <summary>The kind of what a unit may stand for.</summary>
    public FeatureKind UnitKind(int unit)
    {
        FeatureKind kind = Links[unit].Length == 0 ? FeatureKind.UnknownWord : FeatureKind.Word;
        foreach (UnitLink link in Links[unit])
        {
            kind = link.Kind switch
            {
                BeadEvidenceKind.Number => FeatureKind.Number,
                BeadEvidenceKind.SharedToken => FeatureKind.Symbol,
                BeadEvidenceKind.Term => FeatureKind.Concept,
                _ => kind,
            };
        }

        return kind;
    }

    private static float Misses(int[] words, WordWeight[] weights)
    {
        float sum = 0;
        foreach (int word in words)
        {
            sum += weights[word].Miss;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private WordWeight[] WeighFeatures()
    {
        var weights = new WordWeight[Features.Vocabulary.Count];
        for (int f = 0; f < weights.Length; f++)
        {
            int sentences = 0;
            int last = -1;
            foreach (Posting posting in Postings(f))
            {
                sentences += posting.Sentence != last ? 1 : 0;
                last = posting.Sentence;
            }

            FeatureKind kind = Features.Vocabulary.Kind(f);
            weights[f] = Weigh(sentences, Features.Chinese.Length, kind, _rates.OfFeature(kind));
        }

        return weights;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private WordWeight[] WeighUnits()
    {
        // In which English sentences each feature stands.
        var sentencesOf = new List<int>[Features.Vocabulary.Count];
        for (int i = 0; i < Features.English.Length; i++)
        {
            foreach (int feature in Features.English[i])
            {
                (sentencesOf[feature] ??= []).Add(i);
            }
        }

        var weights = new WordWeight[Links.Count];
        int[] stamps = new int[Features.English.Length];
        for (int u = 0; u < Links.Count; u++)
        {
            int sentences = 0;
            FeatureKind kind = UnitKind(u);
            foreach (UnitLink link in Links[u])
            {
                foreach (int i in sentencesOf[link.Feature])
                {
                    if (stamps[i] != u + 1)
                    {
                        stamps[i] = u + 1;
                        sentences++;
                    }
                }
            }

            WordWeight weight = Weigh(sentences, Features.English.Length, kind, _rates.OfUnit(kind, Features.IsSingleCharacter[u]));
            weights[u] = Features.IsSingleCharacter[u] ? new WordWeight(weight.Gain / 2, weight.Miss / 2) : weight;
        }

        return weights;
    }

    /// <summary>Weights for something that this many of all sentences of the other side could explain.</summary>
    private static WordWeight Weigh(int sentences, int all, FeatureKind kind, double hit)
    {
        // Where it has its true counterpart that one is among them, and no chance.
        double chance = (Math.Max(0, sentences - hit) + RareSentences) / (all + MoreSentences);
        if (chance >= hit)
        {
            return default;
        }

        double cap = kind == FeatureKind.Number ? NumberCap : WordCap;
        double gain = Math.Min(cap, Math.Log(hit / chance));
        double miss = Math.Log((1 - hit) / (1 - chance));

        // The words of a term are counted as well.
        double weight = kind == FeatureKind.Concept ? Temper / 2 : Temper;
        return new WordWeight((float)(weight * gain), (float)(weight * miss ));
    }
}
