namespace MscText.Normalization;

/// <summary>U+FFFD that no other rule explains.</summary>
internal static class UndecodableRule
{
    public static void Find(string text, List<LostText> found)
    {
        for (int i = 0; (i = text.IndexOf('\uFFFD', i)) >= 0;)
        {
            int start = i;
            while (i < text.Length && text[i] == '\uFFFD')
            {
                i++;
            }

            found.Add(new LostText(TextSpan.FromBounds(start, i), LostTextKind.Undecodable, null, 0.5));
        }
    }
}
