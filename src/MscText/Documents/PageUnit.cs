using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>A line of a page, or several that were broken for width, without surrounding blanks.</summary>
internal sealed class PageUnit
{
    public PageUnit(string source, TextSpan span, int line, bool blankBefore)
    {
        Source = source;
        Text = source.Substring(span.Start, span.Length);
        Span = span;
        Line = line;
        BlankBefore = blankBefore;
        Profile = LanguageProfile.Of(Text);
        Width = TextForms.Width(Text);
        EndsSentence = TextForms.EndsSentence(Text);
        int sentences = TextForms.CountSentences(Text);
        Form = (sentences >= 2 && Width >= 80) || Width >= 300 ? UnitForm.Prose
            : sentences >= 1 && EndsSentence ? UnitForm.Sentence
            : UnitForm.Phrase;
    }

    public string Source { get; }

    public string Text { get; }

    public TextSpan Span { get; }

    /// <summary>The first line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>Whether an empty line stands before it.</summary>
    public bool BlankBefore { get; }

    public LanguageProfile Profile { get; }

    public int Width { get; }

    public bool EndsSentence { get; }

    public UnitForm Form { get; }

    public SourceText Whole => new(Text, Span);

    /// <summary>A stretch of the unit, given by offsets in <see cref="Text"/>.</summary>
    public SourceText Slice(int start, int length) => new(Text.Substring(start, length), new TextSpan(Span.Start + start, length));

    /// <summary>What a group of a match on <see cref="Text"/> caught, or null.</summary>
    public SourceText? Slice(Group group) => group.Success && group.Length > 0 ? Slice(group.Index, group.Length) : null;

    /// <summary>A stretch of the unit, given by a span of the source, as a unit of its own; null where it is blank.</summary>
    public PageUnit? Part(TextSpan span)
    {
        span = TextForms.Trim(Source, span);
        return span.Length == 0 ? null : new PageUnit(Source, span, Line, blankBefore: false);
    }
}
