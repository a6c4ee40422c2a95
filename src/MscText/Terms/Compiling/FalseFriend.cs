namespace MscText.Terms;

/// <summary>An English word that means one thing in biomedicine and another elsewhere, as <c>administration</c>: 给药, 政府.</summary>
/// <param name="English">The word or phrase, in lower case, singular or base form.</param>
/// <param name="Biomedical">What it is in biomedical Chinese, the usual word first.</param>
/// <param name="Everyday">What a translator without context makes of it.</param>
/// <param name="Cues">English words near it that make the biomedical sense certain; may be empty.</param>
internal sealed record FalseFriend(
    string English, IReadOnlyList<string> Biomedical, IReadOnlyList<string> Everyday, IReadOnlyList<string> Cues);
