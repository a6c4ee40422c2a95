using System.Text;
using MscText.Alignment;

namespace MscText.Checking;

/// <summary>The sentences of one side of a bead as one text, with the way back to the source.</summary>
internal sealed class BeadSide
{
    private readonly (int Start, AlignedSentence Sentence)[] _parts;
    private string? _folded;
    private List<Quantity>? _quantities;

    /// <summary>Joins the sentences of one side.</summary>
    public BeadSide(Language language, IReadOnlyList<AlignedSentence> sentences, IReadOnlyList<int> numbers)
    {
        Language = language;
        _parts = new (int, AlignedSentence)[numbers.Count];
        var text = new StringBuilder();
        for (int i = 0; i < numbers.Count; i++)
        {
            text.Append(i > 0 ? " " : string.Empty);
            _parts[i] = (text.Length, sentences[numbers[i]]);
            text.Append(sentences[numbers[i]].Text);
        }

        Text = text.ToString();
    }

    /// <summary>The language of the side.</summary>
    public Language Language { get; }

    /// <summary>The sentences, a space between them.</summary>
    public string Text { get; }

    /// <summary>The text as <see cref="CheckFold"/> leaves it; indexes are the same.</summary>
    public string Folded => _folded ??= CheckFold.Fold(Text);

    /// <summary>The numbers of the text with their units.</summary>
    public IReadOnlyList<Quantity> Quantities => _quantities ??= QuantityFinder.Find(this);

    /// <summary>The place of all sentences in the source; null where the side is empty.</summary>
    public TextSpan? Whole =>
        _parts.Length == 0 ? null : TextSpan.FromBounds(_parts[0].Sentence.Span.Start, _parts[^1].Sentence.Span.End);

    /// <summary>The place in the source of a stretch of <see cref="Text"/>.</summary>
    public TextSpan ToSource(TextSpan span) =>
        TextSpan.FromBounds(ToSource(span.Start), span.Length == 0 ? ToSource(span.Start) : ToSource(span.End - 1) + 1);

    private int ToSource(int index)
    {
        int part = _parts.Length - 1;
        while (part > 0 && _parts[part].Start > index)
        {
            part--;
        }

        (int start, AlignedSentence sentence) = _parts[part];
        return sentence.Span.Start + Math.Min(index - start, sentence.Span.Length);
    }
}
