namespace MscText.Normalization;

/// <summary>What becomes of a character.</summary>
internal readonly record struct CharacterAction(CharacterKind Kind, string Text);
