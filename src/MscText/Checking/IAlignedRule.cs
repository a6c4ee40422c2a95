using MscText.Alignment;

namespace MscText.Checking;

/// <summary>A rule that compares the two sides of an aligned document.</summary>
public interface IAlignedRule : ITranslationRule
{
    /// <summary>Finds what is wrong with a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellation">Stops the work.</param>
    IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation);
}
