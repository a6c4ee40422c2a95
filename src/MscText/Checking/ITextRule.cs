namespace MscText.Checking;

/// <summary>A rule that needs one text only: a side of an aligned document, or a text in one or mixed languages.</summary>
public interface ITextRule : ITranslationRule
{
    /// <summary>Finds what is wrong with a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellation">Stops the work.</param>
    IEnumerable<Finding> Check(CheckedText text, CancellationToken cancellation);
}
