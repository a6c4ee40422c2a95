using MscText.Search;

namespace MscText.Web;

/// <summary>Why a document was found, in words.</summary>
internal static class ScoreWords
{
    /// <summary>What matched.</summary>
    public static string Before(Texts texts, ScorePartKind kind) => texts[kind switch
    {
        ScorePartKind.Word => TextKey.WhyWord,
        ScorePartKind.Phrase => TextKey.WhyPhrase,
        ScorePartKind.Concept => TextKey.WhyConcept,
        ScorePartKind.Narrower => TextKey.WhyNarrower,
        ScorePartKind.Proximity => TextKey.WhyProximity,
        ScorePartKind.Recency => TextKey.WhyRecency,
        _ => TextKey.WhyField,
    }];

    /// <summary>Whether the word, phrase or name belongs behind it.</summary>
    public static bool NamesText(ScorePartKind kind) => kind is not (ScorePartKind.Proximity or ScorePartKind.Recency);
}
