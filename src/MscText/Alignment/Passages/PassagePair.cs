namespace MscText.Alignment;

/// <summary>How many sections or paragraphs of each side, from where the pair before ended, are aligned together. Either may be none.</summary>
internal readonly record struct PassagePair(int English, int Chinese);
