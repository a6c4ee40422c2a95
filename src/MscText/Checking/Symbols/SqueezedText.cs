using System.Text;

namespace MscText.Checking;

/// <summary>
/// The letters and digits of a text in the form of <see cref="SymbolMention.Key"/>, with the places where words begin and
/// end: IL-6, IL 6 and IL6 hold the key il6; effects doesn't hold cts, nor TGF-β1 tgfβ.
/// </summary>
internal sealed class SqueezedText
{
    private static readonly (string Name, char Letter)[] Greek =
    [
        ("alpha", 'α'), ("beta", 'β'), ("gamma", 'γ'), ("delta", 'δ'), ("epsilon", 'ε'), ("kappa", 'κ'), ("lambda", 'λ'), ("theta", 'θ'),
        ("zeta", 'ζ'), ("sigma", 'σ'), ("omega", 'ω'),
    ];

    private readonly string _text;
    private readonly HashSet<int> _starts = [];
    private readonly HashSet<int> _ends = [];

    /// <summary>Reads a text as <see cref="CheckFold"/> leaves it.</summary>
    public SqueezedText(string folded)
    {
        var text = new StringBuilder(folded.Length);
        char before = ' ';
        for (int i = 0; i < folded.Length; i++)
        {
            char c = folded[i];
            if (!char.IsLetterOrDigit(c))
            {
                before = ' ';
                continue;
            }

            if (IsBreak(before, c))
            {
                _starts.Add(text.Length);
            }

            (char letter, int length) = Letter(folded, i);
            text.Append(letter);
            i += length - 1;
            before = folded[i];
            char after = i + 1 < folded.Length ? folded[i + 1] : ' ';
            if (!char.IsLetterOrDigit(after) || (IsBreak(before, after) && !char.IsAsciiDigit(after)) || IsPlural(folded, i + 1))
            {
                _ends.Add(text.Length);
            }
        }

        _text = text.ToString();
    }

    /// <summary>The key of a symbol.</summary>
    public static string Key(string symbol)
    {
        string text = IsPlural(symbol, symbol.Length - 1) ? symbol[..^1] : symbol;
        return new SqueezedText(text)._text;
    }

    /// <summary>Whether the text has a symbol.</summary>
    public bool Has(string key)
    {
        for (int at = _text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            if (_starts.Contains(at) && _ends.Contains(at + key.Length))
            {
                return true;
            }
        }

        return false;
    }

    // Between letters of the two scripts, letters and digits, and before a capital.
    private static bool IsBreak(char before, char c) =>
        !char.IsLetterOrDigit(before)
        || HanCharacters.IsHan(before) != HanCharacters.IsHan(c)
        || char.IsAsciiDigit(before) != char.IsAsciiDigit(c)
        || (char.IsAsciiLetterUpper(c) && !char.IsAsciiLetterUpper(before));

    private static bool IsPlural(string text, int at) =>
        at > 1 && at < text.Length && text[at] == 's' && (char.IsAsciiLetterUpper(text[at - 1]) || char.IsAsciiDigit(text[at - 1]))
        && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private static (char Letter, int Length) Letter(string text, int at)
    {
        foreach ((string name, char letter) in Greek)
        {
            if (string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return (letter, name.Length);
            }
        }

        return (char.ToLowerInvariant(text[at]), 1);
    }
}
