using System.Runtime.CompilerServices;
using MscText.Terms;

namespace MscText.Alignment;

/// <summary>Reads a pair of documents into features.</summary>
internal static class PairFeatureReader
{
    // One Chinese character carries about as much as three Latin letters.
    private const double HanWidth = 3;

    /// <summary>Reads both sides; a memory adds the word pairs that earlier parts of the documents have taught.</summary>
    public static PairFeatures Read(
        IReadOnlyList<string> english,
        IReadOnlyList<string> chinese,
        SentenceAlignerOptions options,
        StreamMemory? memory,
        CancellationToken cancellation)
    {
        GlossLexicon? lexicon = options.UseLexicon ? GlossLexicon.Default : null;
        TermMatcher? terms = options.UseTerms ? TermMatcher.Default : null;
        var vocabulary = new FeatureVocabulary(lexicon?.StemCount ?? 0);
        var chineseReader = new ChineseUnitReader(lexicon, terms);
        int[][] englishFeatures = [];
        List<NumberMention>[] numbers = [];
        int[][] chineseUnits = [];
        Both.Run(
            options.MayUseThreads(english.Count),
            () => englishFeatures = ReadAll(english, new EnglishFeatureReader(vocabulary, lexicon, terms).Read, cancellation),
            () =>
            {
                numbers = ReadAll(english, sentence => NumberFinder.Find(sentence, Language.English), cancellation);
                chineseUnits = ReadAll(chinese, chineseReader.Read, cancellation);
            });
        for (int i = 0; i < englishFeatures.Length; i++)
        {
            englishFeatures[i] = AddNumbers(englishFeatures[i], numbers[i], english[i], vocabulary);
        }

        UnitLink[]?[] links = Link(chineseReader.Units, new UnitLinker(vocabulary, lexicon), memory, vocabulary);
        for (int j = 0; j < chineseUnits.Length; j++)
        {
            chineseUnits[j] = [.. chineseUnits[j].Where(u => links[u] is not null).Take(PairFeatures.MaxPerSentence)];
        }

        return new PairFeatures
        {
            Vocabulary = vocabulary,
            English = englishFeatures,
            Chinese = chineseUnits,
            UnitTexts = [.. chineseReader.Units.Select(u => u.Text)],
            IsSingleCharacter = [.. chineseReader.Units.Select(u => u.Kind == ChineseUnitKind.Character)],
            Links = Array.ConvertAll(links, l => l ?? []),
            RepeatedFeatures = new RepeatedWords(englishFeatures, vocabulary.Count),
            RepeatedUnits = new RepeatedWords(chineseUnits, links.Length),
            EnglishLengths = [.. english.Select(Width)],
            ChineseLengths = [.. chinese.Select(Width)],
        };
    }

    private static UnitLink[]?[] Link(
        IReadOnlyList<ChineseUnit> units, UnitLinker linker, StreamMemory? memory, FeatureVocabulary vocabulary)
    {
        var links = new UnitLink[]?[units.Count];
        for (int u = 0; u < links.Length; u++)
        {
            ChineseUnit unit = units[u];
            links[u] = linker.Find(in unit);
            if (memory is not null && links[u] is { } found)
            {
                links[u] = memory.AddTo(found, unit.Text, vocabulary);
            }
        }

        return links;
    }

    /// <summary>Length of a sentence in letters and digits, a Chinese character counted as three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double Width(string sentence)
    {
        double width = 0;
        foreach (char c in sentence)
        {
            width += HanCharacters.IsHan(c) ? HanWidth : char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return width;
    }

    private static int[] AddNumbers(int[] features, List<NumberMention> numbers, string sentence, FeatureVocabulary vocabulary)
    {
        var all = new List<int>(features);
        foreach (NumberMention number in numbers)
        {
            // 0 and 1 hide in too many words of the other side.
            if (number.Value > 1 && vocabulary.AddNumber(number.Value, number.Span.Of(sentence)) is var feature && !all.Contains(feature))
            {
                all.Add(feature);
            }
        }

        return all.Count == features.Length && all.Count <= PairFeatures.MaxPerSentence
            ? features
            : [.. all.Take(PairFeatures.MaxPerSentence)];
    }

    private static T[] ReadAll<T>(IReadOnlyList<string> sentences, Func<string, T> read, CancellationToken cancellation)
    {
        var features = new T[sentences.Count];
        for (int i = 0; i < features.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            features[i] = read(sentences[i]);
        }

        return features;
    }
}
