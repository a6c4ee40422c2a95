namespace MscText.Alignment;

/// <summary>Proposes links that the names of the dictionary's concepts have taught.</summary>
internal static class NamePartEvidence
{
    private const double Base = 0.3;
    private const double Slope = 0.65;
    private const double SingleCharacter = 0.8;

    public static void Find(LinkContext context, NameLexicon names)
    {
        string text = context.FoldedChinese;
        for (int start = 0; start < text.Length; start++)
        {
            for (int length = 1; length <= NameLexicon.MaxLength && start + length <= text.Length; length++)
            {
                if (!HanCharacters.IsHan(text[start + length - 1]))
                {
                    break;
                }

                foreach ((string stem, float strength) in names.Lookup(text.AsSpan(start, length)))
                {
                    double score = (Base + (Slope * strength)) * (length == 1 ? SingleCharacter : 1);
                    foreach (int token in context.ByKey[stem])
                    {
                        context.Add(context.Tokens[token].Span, new TextSpan(start, length), score, WordLinkKind.NamePart);
                    }
                }
            }
        }
    }
}
