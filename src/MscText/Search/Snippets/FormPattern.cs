namespace MscText.Search;

/// <summary>What words a wildcard or a fuzzy word of a query means, without regard to the index.</summary>
internal sealed class FormPattern
{
    private readonly string _text;
    private readonly int _edits;
    private readonly bool _isWritten;

    private FormPattern(string text, int edits, bool isWritten = false)
    {
        _text = text;
        _edits = edits;
        _isWritten = isWritten;
    }

    /// <summary>Words that fit: <c>*</c> stands for any number of characters, <c>?</c> for one.</summary>
    public static FormPattern Wildcard(string pattern) => new(pattern, -1);

    /// <summary>Words at most so many insertions, deletions, substitutions and swaps of neighbours away.</summary>
    public static FormPattern Fuzzy(string form, int edits) => new(form, edits);

    /// <summary>A word in just these capitals.</summary>
    public static FormPattern Written(string word) => new(word, 0, isWritten: true);

    /// <summary>Whether a word of a text is meant.</summary>
    /// <param name="written">The word as it is written.</param>
    /// <param name="surface">The word, normalised.</param>
    public bool IsMatch(ReadOnlySpan<char> written, ReadOnlySpan<char> surface) =>
        _isWritten ? written.SequenceEqual(_text) : IsMatch(surface);

    /// <summary>Whether a form is meant.</summary>
    public bool IsMatch(ReadOnlySpan<char> form) => _edits < 0 ? Fits(form) : EditDistance.Of(_text, form, _edits) <= _edits;

    private bool Fits(ReadOnlySpan<char> form)
    {
        int at = 0;
        int place = 0;
        int star = -1;
        int resume = 0;
        while (place < form.Length)
        {
            if (at < _text.Length && _text[at] == '*')
            {
                star = at++;
                resume = place;
            }
            else if (at < _text.Length && (_text[at] == '?' || _text[at] == form[place]))
            {
                at++;
                place++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more.
                at = star + 1;
                place = ++resume;
            }
            else
            {
                return false;
            }
        }

        return _text.AsSpan(at).IndexOfAnyExcept('*') < 0;
    }
}
