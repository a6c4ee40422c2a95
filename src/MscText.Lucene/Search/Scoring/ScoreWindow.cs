using System.Numerics;

namespace MscText.Lucene;

/// <summary>The scores of the documents in a range of document numbers. What was read is cleared, so that it can be filled again.</summary>
internal sealed class ScoreWindow
{
    public const int Size = 1024;

    /// <summary>The scores, by the distance to the first document of the window; 0 where there is no match.</summary>
    public double[] Scores { get; } = new double[Size];

    /// <summary>A bit for every document that matches.</summary>
    public ulong[] Matches { get; } = new ulong[Size / 64];

    public void Add(int slot, float score)
    {
        Scores[slot] += score;
        Matches[slot >> 6] |= 1UL << slot;
    }

    /// <summary>Adds these scores, rounded as one number each, to those of another window, and clears this one.</summary>
    public void MoveTo(ScoreWindow other)
    {
        for (int w = 0; w < Matches.Length; w++)
        {
            ulong word = Matches[w];
            if (word == 0)
            {
                continue;
            }

            Matches[w] = 0;
            other.Matches[w] |= word;
            for (; word != 0; word &= word - 1)
            {
                int slot = (w << 6) + BitOperations.TrailingZeroCount(word);
                other.Scores[slot] += (float)Scores[slot];
                Scores[slot] = 0;
            }
        }
    }

    /// <summary>Keeps the better of these scores and those of another window there, and clears this one.</summary>
    public void MoveBestTo(ScoreWindow other)
    {
        for (int w = 0; w < Matches.Length; w++)
        {
            ulong word = Matches[w];
            if (word == 0)
            {
                continue;
            }

            Matches[w] = 0;
            ulong known = other.Matches[w];
            other.Matches[w] = known | word;
            for (; word != 0; word &= word - 1)
            {
                int slot = (w << 6) + BitOperations.TrailingZeroCount(word);
                float score = (float)Scores[slot];
                Scores[slot] = 0;
                if ((known >> slot & 1) == 0 || score > other.Scores[slot])
                {
                    other.Scores[slot] = score;
                }
            }
        }
    }
}
