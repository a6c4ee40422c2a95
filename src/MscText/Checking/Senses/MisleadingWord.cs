using MscText.Terms;

namespace MscText.Checking;

/// <summary>A row of the table of words that mislead translators, ready to be compared.</summary>
/// <param name="Row">The row.</param>
/// <param name="Stems">The stems of its English word or phrase.</param>
/// <param name="Cues">The stems of its cues.</param>
internal sealed record MisleadingWord(FalseFriend Row, string[] Stems, IReadOnlySet<string> Cues)
{
    /// <summary>Whether the English is a phrase of several words.</summary>
    public bool IsPhrase => Stems.Length > 1;
}
