using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>
/// Words and names: pieces joined by hyphens form a name (<c>TGF-β1</c>) or a compound with its words as parts
/// (<c>graft-versus-host</c>); names joined by slash or plus form one token with each as a part (<c>PD-1/PD-L1</c>).
/// </summary>
internal static class WordRules
{
    /// <summary>Adds the token that starts at a letter or digit, and its parts; returns its end.</summary>
    public static int Scan(ReadOnlySpan<char> text, int start, TokenBuffer tokens)
    {
        int whole = tokens.Reserve();
        int position = start;
        int count = 0;
        TokenKind kind = TokenKind.Word;
        while (true)
        {
            int element = tokens.Reserve();
            int elementStart = position;
            position = ScanElement(text, position, tokens, out TokenKind elementKind);
            tokens.Set(element, elementKind, elementStart, position, isPart: true);
            kind = elementKind == TokenKind.Identifier ? elementKind : kind;
            count++;
            if (FoldAt(text, position) is not ('/' or '+') || !IsWordAt(text, position + 1))
            {
                break;
            }

            position++;
        }

        if (count == 1)
        {
            kind = tokens[whole + 1].Kind;
            tokens.RemoveAt(whole + 1);
        }

        tokens.Set(whole, kind, start, position, isPart: false);
        return position;
    }

    /// <summary>Adds what stands between two slashes as parts, where it has any smaller than itself.</summary>
    private static int ScanElement(ReadOnlySpan<char> text, int start, TokenBuffer tokens, out TokenKind kind)
    {
        int first = tokens.Count;
        Atom leaf = AtomRules.Scan(text, start);
        bool hasName = false;
        while (true)
        {
            int end = leaf.End;
            if (FoldAt(text, end) != '-' || !IsWordAt(text, end + 1))
            {
                break;
            }

            Atom next = AtomRules.Scan(text, end + 1);
            if (BelongTogether(text, leaf, next))
            {
                leaf = new Atom(leaf.Start, next.End, next.StemEnd, leaf.Shape | next.Shape | AtomShape.Sign);
                continue;
            }

            hasName |= AddLeaf(leaf, tokens) == TokenKind.Identifier;
            leaf = next;
        }

        TokenKind last = AddLeaf(leaf, tokens);
        kind = last == TokenKind.Word || !hasName ? last : TokenKind.Identifier;
        if (tokens.Count == first + 1 && tokens[first].NormalizedSpan == TextSpan.FromBounds(start, leaf.End))
        {
            tokens.Truncate(first);
        }
        else if (kind == TokenKind.Number)
        {
            kind = TokenKind.Word;
        }

        return leaf.End;
    }

    private static TokenKind AddLeaf(in Atom leaf, TokenBuffer tokens)
    {
        TokenKind kind = leaf.IsDigits ? TokenKind.Number : leaf.IsSymbol ? TokenKind.Identifier : TokenKind.Word;
        tokens.Add(kind, leaf.Start, leaf.StemEnd, isPart: true);
        return kind;
    }

    /// <summary>Whether two pieces on either side of a hyphen are one name, not two words.</summary>
    private static bool BelongTogether(ReadOnlySpan<char> text, in Atom left, in Atom right)
    {
        // IL-6, TGF-β1, miR-146a, CAR-T, PD-L1, TNF-alpha; let-7: but interleukin-6 has two words.
        if (right.IsTail || IsGreekName(text[right.Start..right.End]))
        {
            return !left.IsLower || left.Length == 1 || (left.Length <= 3 && right.Has(AtomShape.Digit));
        }

        // c-Met, α-SMA, 5-FU, 4-1BB: but T-cell, β-catenin and 6-month have two.
        return (left.Length == 1 || left.IsDigits) && !right.IsLower && right.Has(AtomShape.Upper);
    }

    // alpha, beta1, kappaB
    private static bool IsGreekName(ReadOnlySpan<char> name) =>
        name.TrimEnd("0123456789AB") is "alpha" or "beta" or "gamma" or "delta" or "epsilon" or "kappa" or "lambda" or "theta" or "zeta" or "omega";
}
