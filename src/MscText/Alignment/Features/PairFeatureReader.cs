using MscText.Terms;

namespace MscText.Alignment;

/// <summary>Reads a pair of documents into features.</summary>
internal static class PairFeatureReader
{
    // One Chinese character carries about as much as three Latin letters.
    private const double HanWidth = 3;

    /// <summary>Reads both sides.</summary>
    public static PairFeatures Read(
        IReadOnlyList<string> english, IReadOnlyList<string> chinese, SentenceAlignerOptions options, CancellationToken cancellation)
    {
        GlossLexicon? lexicon = options.UseLexicon ? GlossLexicon.Default : null;
        TermMatcher? terms = options.UseTerms ? TermMatcher.Default : null;
        var vocabulary = new FeatureVocabulary(lexicon?.StemCount ?? 0);
        var englishReader = new EnglishFeatureReader(vocabulary, lexicon, terms);
        int[][] englishFeatures = ReadAll(english, englishReader.Read, cancellation);
        var chineseReader = new ChineseUnitReader(vocabulary, lexicon, terms);
        int[][] chineseUnits = ReadAll(chinese, chineseReader.Read, cancellation);
        return new PairFeatures
        {
            Vocabulary = vocabulary,
            English = englishFeatures,
            Chinese = chineseUnits,
            UnitTexts = chineseReader.Texts,
            IsSingleCharacter = chineseReader.Singles,
            Links = chineseReader.Links,
            EnglishLengths = [.. english.Select(Width)],
            ChineseLengths = [.. chinese.Select(Width)],
        };
    }

    /// <summary>Length of a sentence in letters and digits, a Chinese character counted as three.</summary>
    internal static double Width(string sentence)
    {
        double width = 0;
        foreach (char c in sentence)
        {
            width += HanCharacters.IsHan(c) ? HanWidth : char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return width;
    }

    private static int[][] ReadAll(IReadOnlyList<string> sentences, Func<string, int[]> read, CancellationToken cancellation)
    {
        int[][] features = new int[sentences.Count][];
        for (int i = 0; i < features.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            features[i] = read(sentences[i]);
        }

        return features;
    }
}
