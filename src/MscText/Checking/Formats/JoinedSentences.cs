using MscText.Alignment;

namespace MscText.Checking;

/// <summary>The sentences of a side of a bead as one text, and the way from places in the source to places in it.</summary>
internal sealed class JoinedSentences
{
    private readonly List<(TextSpan Source, int Start)> _parts = [];

    public JoinedSentences(IReadOnlyList<AlignedSentence> sentences, IReadOnlyList<int> numbers, string separator)
    {
        Text = string.Join(separator, numbers.Select(n => sentences[n].Text));
        int start = 0;
        foreach (int number in numbers)
        {
            // A place can be followed where the text is the stretch of the source itself.
            if (sentences[number].Text.Length == sentences[number].Span.Length)
            {
                _parts.Add((sentences[number].Span, start));
            }

            start += sentences[number].Text.Length + separator.Length;
        }
    }

    public string Text { get; }

    /// <summary>The part of a place that lies in these sentences; null where none does.</summary>
    public TextSpan? ToJoined(TextSpan source)
    {
        int start = -1;
        int end = -1;
        foreach ((TextSpan span, int at) in _parts)
        {
            if (span.Overlaps(source))
            {
                start = start < 0 ? at + Math.Max(0, source.Start - span.Start) : start;
                end = at + Math.Min(span.Length, source.End - span.Start);
            }
        }

        return start < 0 ? null : TextSpan.FromBounds(start, end);
    }
}
