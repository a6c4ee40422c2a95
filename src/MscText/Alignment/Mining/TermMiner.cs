using MscText.Terms;

namespace MscText.Alignment;

/// <summary>
/// Finds terms and their translations in aligned documents, for a person to review. Immutable and thread-safe; the same
/// documents give the same candidates.
/// </summary>
/// <remarks>
/// Frequent stretches of either side that can be terms are paired within beads where no known word link speaks against it, and
/// weighed by association (Dunning, Computational Linguistics 19, 1993), by what parts of known names explain, and by common
/// abbreviations. In each bead the better pairs then exclude those they contradict, so that words that merely keep
/// company with a term are not taken for its translation (Melamed, Computational Linguistics 26, 2000).
/// </remarks>
public sealed class TermMiner
{
    private const double StrongLink = 0.6;
    private const double MinFirstScore = 0.05;
    private const double MinSurprise = 10.83;
    private const double MostlyExplained = 0.5;

    private readonly TermMinerOptions _options;
    private readonly WordAligner _words;
    private readonly AbbreviationFinder _abbreviations;

    /// <summary>A miner.</summary>
    /// <param name="options">What to look for; null for the defaults.</param>
    public TermMiner(TermMinerOptions? options = null)
    {
        _options = options ?? new TermMinerOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MinCount, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Top, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MaxBeads, 1);
        bool isDefault = _options.Dictionary == TermDictionary.Default;
        TermMatcher matcher = isDefault ? TermMatcher.Default : new TermMatcher(_options.Dictionary);
        _words = isDefault ? WordAligner.Default : new WordAligner(matcher);
        _abbreviations = isDefault ? AbbreviationFinder.Default : new AbbreviationFinder(matcher);
    }

    /// <summary>Mines documents.</summary>
    /// <param name="documents">The documents; read once, in order.</param>
    /// <param name="progress">Told the number of documents read, and -1 when all are.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The candidates, the best first.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<TermCandidate> Mine(
        IEnumerable<AlignedDocument> documents, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        List<TermPair> pairs = MinePairs(documents, progress, cancellation);
        return
        [
            .. CandidateList.Choose(pairs, _options.MinCount)
                .Select(ToCandidate)
                .Where(c => c.Score >= _options.MinScore && (_options.IncludeKnown || c.Status != TermCandidateStatus.Known))
                .Take(_options.Top),
        ];
    }

    /// <summary>The pairs of the documents, in no order, with all that was found about them.</summary>
    internal List<TermPair> MinePairs(IEnumerable<AlignedDocument> documents, IProgress<int>? progress, CancellationToken cancellation)
    {
        var anchors = new AbbreviationAnchors(_abbreviations);
        List<MiningBead> beads = BeadCollector.Collect(documents, _options.MaxBeads, anchors, progress, cancellation);
        var corpus = new MiningCorpus(beads, _options.MinCount, cancellation);
        var links = new WordLink[beads.Count][];
        var pairs = new PairTable();
        var ofEnglish = new Dictionary<int, int>();
        var ofChinese = new Dictionary<int, int>();
        for (int b = 0; b < beads.Count; b++)
        {
            cancellation.ThrowIfCancellationRequested();
            links[b] = [.. _words.Align(beads[b].English, beads[b].Chinese).Where(l => l.Score >= StrongLink && l.Kind != WordLinkKind.Transliteration)];
            List<GramOccurrence> english = corpus.English(beads[b]);
            List<GramOccurrence> chinese = corpus.Chinese(beads[b]);
            Count(ofEnglish, english);
            Count(ofChinese, chinese);
            foreach ((int e, int c) in BeadPairs.Find(english, chinese, links[b]).Select(p => (p.English.Gram, p.Chinese.Gram)).Distinct())
            {
                pairs.Add(e, c);
            }

            pairs.Prune();
        }

        var found = new Dictionary<long, TermPair>();
        foreach ((int e, int c, int count) in pairs.Pairs)
        {
            if (count >= _options.MinCount)
            {
                cancellation.ThrowIfCancellationRequested();
                TermPair pair = Weigh(corpus.EnglishNames[e], corpus.ChineseNames[c], count, ofEnglish[e], ofChinese[c], beads.Count, corpus.Freedom(e, c));
                if (PairScore.First(pair) >= MinFirstScore)
                {
                    found.Add(PairTable.Key(e, c), pair);
                }
            }
        }

        List<TermPair> anchored = Anchor(anchors, found.Values, beads.Count);
        for (int b = 0; b < beads.Count; b++)
        {
            cancellation.ThrowIfCancellationRequested();
            Compete(beads[b], BeadPairs.Find(corpus.English(beads[b]), corpus.Chinese(beads[b]), links[b]), found);
        }

        return [.. found.Values, .. anchored];
    }

    private TermPair Weigh(string english, string chinese, int together, int ofEnglish, int ofChinese, int beads, double freedom)
    {
        IReadOnlyList<WordLink> inside = _words.Align(english, chinese);
        List<EnglishToken> tokens = EnglishToken.Read(english);
        double letters = Math.Max(1, tokens.Sum(t => t.Span.Length));
        return new TermPair
        {
            English = english,
            Chinese = chinese,
            Together = together,
            EnglishCount = ofEnglish,
            ChineseCount = ofChinese,
            Surprise = PairLearner.Surprise(together, ofEnglish, ofChinese, Math.Max(beads, ofEnglish + ofChinese)),
            EnglishExplained = Math.Min(1, inside.Sum(l => l.English.Length) / letters),
            ChineseExplained = Math.Min(1, inside.Sum(l => l.Chinese.Length) / (double)chinese.Length),
            EnglishContradicted = tokens.Where(t => t.Stem > 0 && !inside.Any(l => l.English.Overlaps(t.Span))).Sum(t => t.Span.Length) / letters,
            ChineseContradicted = LearnedWordPairs.ChineseWords(chinese).Where(w => !inside.Any(l => l.Chinese.Overlaps(w.Span)))
                .Sum(w => w.Span.Length) / (double)chinese.Length,
            Freedom = freedom,
            IsGeneralWord = GeneralWords.HasPair(tokens, chinese),
            HasSound = inside.Any(l => l.Kind == WordLinkKind.Transliteration),
        };
    }

    /// <summary>Marks the pairs that an abbreviation joins, and returns those that were too rare to be found otherwise.</summary>
    private List<TermPair> Anchor(AbbreviationAnchors anchors, IEnumerable<TermPair> found, int beads)
    {
        ILookup<(string, string), TermPair> byNames = found.ToLookup(p => (p.English.ToUpperInvariant(), p.Chinese));
        var rare = new List<TermPair>();
        foreach (AbbreviationAnchors.Anchor anchor in anchors.All)
        {
            TermPair[] same = [.. byNames[(anchor.English.ToUpperInvariant(), anchor.Chinese)]];
            foreach (TermPair pair in same)
            {
                pair.HasAbbreviation = true;
            }

            if (same.Length == 0)
            {
                TermPair pair = Weigh(anchor.English, anchor.Chinese, anchor.Documents, anchor.Documents, anchor.Documents, beads, freedom: 0);
                pair.HasAbbreviation = true;
                pair.Chosen = anchor.Documents;
                pair.Example = anchor.Example;
                rare.Add(pair);
            }
        }

        return rare;
    }

    /// <summary>Takes the best pairs of a bead that share no character.</summary>
    private static void Compete(
        MiningBead bead, IEnumerable<(GramOccurrence English, GramOccurrence Chinese)> pairs, Dictionary<long, TermPair> found)
    {
        var ranked = pairs
            .Select(p => (p.English, p.Chinese, Pair: found.GetValueOrDefault(PairTable.Key(p.English.Gram, p.Chinese.Gram))))
            .Where(p => p.Pair is not null)
            .OrderByDescending(p => PairScore.First(p.Pair!) + (0.01 * Math.Min(10, p.Chinese.Span.Length)))
            .ThenBy(p => Math.Abs(((double)p.English.Span.Start / bead.English.Length) - ((double)p.Chinese.Span.Start / bead.Chinese.Length)))
            .ThenBy(p => p.English.Span.Start)
            .ThenBy(p => p.Chinese.Span.Start);
        var taken = new List<(TextSpan English, TextSpan Chinese)>();
        var counted = new HashSet<TermPair>();
        foreach ((GramOccurrence english, GramOccurrence chinese, TermPair? pair) in ranked)
        {
            if (taken.Exists(t => t.English.Overlaps(english.Span) || t.Chinese.Overlaps(chinese.Span)))
            {
                continue;
            }

            taken.Add((english.Span, chinese.Span));
            if (counted.Add(pair!))
            {
                pair!.Chosen++;
                pair.Example ??= new TermExample(
                    bead.Document,
                    bead.English,
                    english.Span with { Start = english.Span.Start + bead.EnglishStart },
                    bead.Chinese,
                    chinese.Span with { Start = chinese.Span.Start + bead.ChineseStart });
            }
        }
    }

    private TermCandidate ToCandidate(TermPair pair)
    {
        TermCandidateEvidence evidence = TermCandidateEvidence.None;
        evidence |= pair.HasAbbreviation ? TermCandidateEvidence.Abbreviation : 0;
        evidence |= pair.Surprise >= MinSurprise ? TermCandidateEvidence.Association : 0;
        evidence |= pair.HasSound ? TermCandidateEvidence.Sound : 0;
        evidence |= !pair.HasSound && Math.Min(pair.EnglishExplained, pair.ChineseExplained) >= MostlyExplained ? TermCandidateEvidence.Parts : 0;
        return new TermCandidate(
            pair.English, pair.Chinese, PairScore.Final(pair), pair.Chosen, pair.EnglishCount, pair.ChineseCount, evidence, StatusOf(pair), pair.Example!);
    }

    private TermCandidateStatus StatusOf(TermPair pair)
    {
        if (pair.IsGeneralWord)
        {
            return TermCandidateStatus.Known;
        }

        IReadOnlyList<Concept> english = _options.Dictionary.Lookup(pair.English);
        IReadOnlyList<Concept> chinese = _options.Dictionary.Lookup(pair.Chinese);
        return english.Any(e => chinese.Any(c => c.Id == e.Id)) ? TermCandidateStatus.Known
            : english.Count > 0 || chinese.Count > 0 ? TermCandidateStatus.Synonym
            : TermCandidateStatus.New;
    }

    private static void Count(Dictionary<int, int> counts, List<GramOccurrence> occurrences)
    {
        foreach (int gram in occurrences.Select(o => o.Gram).Distinct())
        {
            counts[gram] = counts.GetValueOrDefault(gram) + 1;
        }
    }
}
