namespace MscText.Alignment;

/// <summary>Proposes links between equal words in Latin letters.</summary>
internal static class SharedTokenEvidence
{
    private const double Symbol = 0.96;
    private const double Word = 0.9;

    public static void Find(LinkContext context)
    {
        foreach (EnglishToken other in EnglishToken.Read(context.Chinese))
        {
            foreach (int index in context.ByKey[other.Key])
            {
                EnglishToken token = context.Tokens[index];
                context.Add(token.Span, other.Span, token.IsSymbol ? Symbol : Word, WordLinkKind.SharedToken);
            }
        }
    }
}
