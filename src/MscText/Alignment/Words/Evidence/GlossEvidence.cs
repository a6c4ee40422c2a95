using MscText.Data;

namespace MscText.Alignment;

/// <summary>Proposes links between Chinese words and the English of their CC-CEDICT glosses.</summary>
internal static class GlossEvidence
{
    private const double WholeSense = 0.9;
    private const double HalfSense = 0.4;
    private const double OneWord = 0.62;
    private const double Rarity = 0.25;

    // A lone character has many glosses, and a word inside a longer word may be none.
    private const double SingleCharacter = 0.65;
    private const double InsideWord = 0.8;

    public static void Find(LinkContext context)
    {
        GlossLexicon lexicon = GlossLexicon.Default;
        string text = context.Chinese;
        ReadOnlySpan<int> cut = new GlossWordCutter(lexicon.Words).Cut(text);
        for (int word = 0; word < text.Length; word += cut[word])
        {
            int end = word + cut[word];
            for (int start = word; start < end; start++)
            {
                if (!HanCharacters.IsHan(text[start]))
                {
                    continue;
                }

                int state = DoubleArrayTrie.Root;
                for (int i = start; i < end && lexicon.Words.TryStep(ref state, text[i]); i++)
                {
                    if (lexicon.Words.TryGetValue(state, out int entry))
                    {
                        AddWord(context, lexicon, TextSpan.FromBounds(start, i + 1), entry, isWhole: start == word && i + 1 == end);
                    }
                }
            }
        }
    }

    private static void AddWord(LinkContext context, GlossLexicon lexicon, TextSpan span, int entry, bool isWhole)
    {
        double weight = isWhole ? 1 : InsideWord;
        if (span.Length == 1)
        {
            if (!isWhole || GlossWordCutter.IsFunctionWord(context.Chinese[span.Start]))
            {
                return;
            }

            weight = SingleCharacter;
        }

        ReadOnlySpan<ushort> senses = lexicon.Senses(entry);
        while (senses.Length > 0)
        {
            int length = senses.IndexOf((ushort)0);
            length = length < 0 ? senses.Length : length;
            AddSense(context, lexicon, span, senses[..length], weight);
            senses = senses[Math.Min(senses.Length, length + 1)..];
        }
    }

    private static void AddSense(LinkContext context, GlossLexicon lexicon, TextSpan chinese, ReadOnlySpan<ushort> sense, double weight)
    {
        if (sense.Length == 1)
        {
            double rare = Rarity * Math.Clamp(1 - (Math.Log10(lexicon.EntryCount(sense[0])) / 3), 0, 1);
            foreach (int token in context.ByStem[sense[0]])
            {
                context.Add(context.Tokens[token].Span, chinese, weight * (OneWord + rare), WordLinkKind.Gloss);
            }

            return;
        }

        for (int s = 0; s < sense.Length; s++)
        {
            foreach (int token in context.ByStem[sense[s]])
            {
                if (s == 0 && Window(context, sense, token) is { } whole)
                {
                    context.Add(whole, chinese, weight * WholeSense, WordLinkKind.Gloss);
                }

                if (sense.Length == 2)
                {
                    context.Add(context.Tokens[token].Span, chinese, weight * HalfSense, WordLinkKind.Gloss);
                }
            }
        }
    }

    /// <summary>The words around one that together are a whole sense, in any order.</summary>
    private static TextSpan? Window(LinkContext context, ReadOnlySpan<ushort> sense, int token)
    {
        int first = token;
        int last = token;
        foreach (ushort stem in sense[1..])
        {
            int nearest = -1;
            foreach (int other in context.ByStem[stem])
            {
                nearest = nearest < 0 || Math.Abs(other - token) < Math.Abs(nearest - token) ? other : nearest;
            }

            if (nearest < 0)
            {
                return null;
            }

            first = Math.Min(first, nearest);
            last = Math.Max(last, nearest);
        }

        return last - first < sense.Length
            ? TextSpan.FromBounds(context.Tokens[first].Span.Start, context.Tokens[last].Span.End)
            : null;
    }
}
