namespace MscText.Documents;

/// <summary>An abstract in one language.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Sections">Its paragraphs or labelled sections, at least one, in the order of the source.</param>
public sealed record DocumentAbstract(Language Language, IReadOnlyList<AbstractSection> Sections)
{
    /// <summary>The texts of all sections, one a line, without their labels.</summary>
    public string Text => Sections.Count == 1 ? Sections[0].Text.Text : string.Join('\n', Sections.Select(s => s.Text.Text));

    /// <summary>From the start of the first section to the end of the last one in the source.</summary>
    public TextSpan Span => TextSpan.FromBounds(Sections.Min(s => s.Text.Start), Sections.Max(s => s.Text.End));
}
