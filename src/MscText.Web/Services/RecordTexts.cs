using System.Buffers;
using MscText.Alignment;
using MscText.Checking;
using MscText.Search;
using MscText.Segmentation;

namespace MscText.Web;

/// <summary>The texts of a stored document as the check takes them.</summary>
internal static class RecordTexts
{
    private static readonly SearchValues<char> s_space = SearchValues.Create(" \t\r\n\u3000");

    /// <summary>
    /// The abstracts with the beads that were found when the document was added; null where it has none, or they leave text out or are
    /// not in order, as those of another program may be.
    /// </summary>
    public static AlignedDocument? Aligned(AbstractRecord record)
    {
        if (record.AbstractEnglish is not { } english || record.AbstractChinese is not { } chinese
            || !Covers(english, record.Pairs.Select(p => p.English)) || !Covers(chinese, record.Pairs.Select(p => p.Chinese)))
        {
            return null;
        }

        var englishSentences = new List<AlignedSentence>();
        var chineseSentences = new List<AlignedSentence>();
        var beads = new List<Bead>();
        foreach (SentencePair pair in record.Pairs)
        {
            int[] englishNumbers = Add(englishSentences, english, pair.English, Language.English);
            int[] chineseNumbers = Add(chineseSentences, chinese, pair.Chinese, Language.Chinese);
            if (englishNumbers.Length + chineseNumbers.Length > 0)
            {
                beads.Add(new Bead(englishNumbers, chineseNumbers, 1, []));
            }
        }

        return new AlignedDocument(english, chinese, englishSentences, chineseSentences, beads);
    }

    /// <summary>What has no counterpart: an abstract in one language only, and the other text; each with its place in <see cref="Single"/>.</summary>
    public static IReadOnlyList<RecordText> Parts(AbstractRecord record)
    {
        bool isPair = record.AbstractEnglish is not null && record.AbstractChinese is not null;
        var parts = new List<RecordText>();
        int start = 0;
        foreach ((string? text, Language language) in new[]
        {
            (isPair ? null : record.AbstractEnglish, Language.English), (isPair ? null : record.AbstractChinese, Language.Chinese),
        }.Concat(record.Body.Select(b => ((string?)b, Language.Mixed))))
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                parts.Add(new RecordText(text, language, start));
                start += text.Length + 1;
            }
        }

        return parts;
    }

    /// <summary>The parts as one text, a line each; null where there are none.</summary>
    public static CheckedText? Single(IReadOnlyList<RecordText> parts) => parts.Count == 0 ? null : new CheckedText(
        string.Join('\n', parts.Select(p => p.Text)),
        Language.Mixed,
        [
            .. parts.SelectMany(p => SentenceSplitter.Default.Split(p.Text, p.Language)
                .Select(s => new AlignedSentence(s.Of(p.Text).ToString(), s with { Start = s.Start + p.Start }))),
        ]);

    private static int[] Add(List<AlignedSentence> sentences, string text, TextSpan part, Language language)
    {
        string piece = part.Of(text).ToString();
        int first = sentences.Count;
        foreach (TextSpan sentence in SentenceSplitter.Default.Split(piece, language))
        {
            sentences.Add(new AlignedSentence(sentence.Of(piece).ToString(), sentence with { Start = sentence.Start + part.Start }));
        }

        return [.. Enumerable.Range(first, sentences.Count - first)];
    }

    private static bool Covers(string text, IEnumerable<TextSpan> spans)
    {
        int at = 0;
        foreach (TextSpan span in spans.Where(s => s.Length != 0))
        {
            if (span.Start < at || span.Length < 0 || span.Length > text.Length - span.Start || text.AsSpan(at, span.Start - at).ContainsAnyExcept(s_space))
            {
                return false;
            }

            at = span.End;
        }

        return !text.AsSpan(at).ContainsAnyExcept(s_space);
    }
}
