namespace MscText.Documents;

/// <summary>Names of page shapes.</summary>
public static class PageShapeExtensions
{
    /// <summary>The stable name of a shape, in lower case with hyphens, for example <c>long-article</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the shapes.</exception>
    public static string Name(this PageShape shape) => shape switch
    {
        PageShape.Record => "record",
        PageShape.LabelledPage => "labelled-page",
        PageShape.BareAbstracts => "bare-abstracts",
        PageShape.TitledPage => "titled-page",
        PageShape.LongArticle => "long-article",
        PageShape.CodeSwitched => "code-switched",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "Not a page shape."),
    };
}
