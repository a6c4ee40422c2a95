using MscText.Alignment;

namespace MscText.Checking;

/// <summary>One text to be checked.</summary>
/// <param name="Source">The text that spans refer to.</param>
/// <param name="Side">Its language, or <see cref="Language.Mixed"/>.</param>
/// <param name="Sentences">The sentences to be checked, in order; parts of the source outside them are left alone.</param>
public sealed record CheckedText(string Source, Language Side, IReadOnlyList<AlignedSentence> Sentences);
