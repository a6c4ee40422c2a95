using System.Buffers;

namespace MscText.Segmentation;

/// <summary>A word on its way through the steps of the Porter2 algorithm, changed in place.</summary>
internal ref struct PorterWord
{
    /// <summary>What the algorithm is defined on.</summary>
    public static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz'");

    // The suffixes of a step are tried longest first.
    private static readonly (string Suffix, string Replacement)[] s_step2 =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"),
        ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"),
        ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
    ];

    private static readonly (string Suffix, string Replacement)[] s_step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"),
        ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] s_step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al",
        "er", "ic",
    ];

    private readonly Span<char> _text;
    private int _length;
    private int _r1;
    private int _r2;

    public PorterWord(Span<char> buffer, int length)
    {
        _text = buffer;
        _length = length;
    }

    private readonly ReadOnlySpan<char> Word => _text[.._length];

    /// <summary>Runs all steps; returns the length of the stem.</summary>
    public int Stem()
    {
        if (_text[0] == '\'')
        {
            Word[1..].CopyTo(_text);
            _length--;
        }

        MarkConsonantY();
        MarkRegions();
        StripApostrophe();
        StripPlural();
        if (!PorterExceptions.IsInvariantAfterPlural(Word))
        {
            StripPastAndParticiple();
            ReplaceFinalY();
            ReplaceInR1(s_step2, isStep2: true);
            ReplaceInR1(s_step3, isStep2: false);
            DeleteInR2();
            StripFinalEAndL();
        }

        _text[.._length].Replace('Y', 'y');
        return _length;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private readonly bool EndsWith(string suffix) => Word.EndsWith(suffix, StringComparison.Ordinal);

    // A y at the start or after a vowel is a consonant, written Y until the end.
    private readonly void MarkConsonantY()
    {
        for (int i = 0; i < _length; i++)
        {
            if (_text[i] == 'y' && (i == 0 || IsVowel(_text[i - 1])))
            {
                _text[i] = 'Y';
            }
        }
    }

    private void MarkRegions()
    {
        _r1 = 0;
        foreach (string prefix in (ReadOnlySpan<string>)["gener", "commun", "arsen"])
        {
            if (Word.StartsWith(prefix, StringComparison.Ordinal))
            {
                _r1 = prefix.Length;
            }
        }

        if (_r1 == 0)
        {
            _r1 = RegionAfter(0);
        }

        _r2 = RegionAfter(_r1);
    }

    // After the first non-vowel that follows a vowel.
    private readonly int RegionAfter(int start)
    {
        for (int i = start + 1; i < _length; i++)
        {
            if (!IsVowel(_text[i]) && IsVowel(_text[i - 1]))
            {
                return i + 1;
            }
        }

        return _length;
    }

    private void StripApostrophe()
    {
        foreach (string ending in (ReadOnlySpan<string>)["'s'", "'s", "'"])
        {
            if (EndsWith(ending))
            {
                _length -= ending.Length;
                return;
            }
        }
    }

    // Step 1a.
    private void StripPlural()
    {
        if (EndsWith("sses"))
        {
            _length -= 2;
        }
        else if (EndsWith("ied") || EndsWith("ies"))
        {
            _length -= _length > 4 ? 2 : 1;
        }
        else if (EndsWith("s") && !EndsWith("us") && !EndsWith("ss") && HasVowel(_length - 2))
        {
            _length--;
        }
    }

    // Step 1b.
    private void StripPastAndParticiple()
    {
        foreach (string suffix in (ReadOnlySpan<string>)["eedly", "eed"])
        {
            if (EndsWith(suffix))
            {
                if (_length - suffix.Length >= _r1)
                {
                    _length -= suffix.Length - 2;
                }

                return;
            }
        }

        foreach (string suffix in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
        {
            if (!EndsWith(suffix))
            {
                continue;
            }

            if (HasVowel(_length - suffix.Length))
            {
                _length -= suffix.Length;
                RepairAfterStep1b();
            }

            return;
        }
    }

    private void RepairAfterStep1b()
    {
        if (EndsWith("at") || EndsWith("bl") || EndsWith("iz"))
        {
            _text[_length++] = 'e';
        }
        else if (EndsInDouble())
        {
            _length--;
        }
        else if (_length <= _r1 && EndsInShortSyllable())
        {
            _text[_length++] = 'e';
        }
    }

    // Step 1c.
    private readonly void ReplaceFinalY()
    {
        if (_length > 2 && _text[_length - 1] is 'y' or 'Y' && !IsVowel(_text[_length - 2]))
        {
            _text[_length - 1] = 'i';
        }
    }

    // Steps 2 and 3.
    private void ReplaceInR1((string Suffix, string Replacement)[] rules, bool isStep2)
    {
        foreach ((string suffix, string replacement) in rules)
        {
            if (EndsWith(suffix))
            {
                if (_length - suffix.Length >= _r1)
                {
                    Replace(suffix.Length, replacement);
                }

                return;
            }
        }

        if (!isStep2)
        {
            if (EndsWith("ative") && _length - 5 >= _r2)
            {
                _length -= 5;
            }
        }
        else if (EndsWith("ogi"))
        {
            if (_length - 3 >= _r1 && _length > 3 && _text[_length - 4] == 'l')
            {
                _length--;
            }
        }
        else if (EndsWith("li") && _length - 2 >= _r1 && _length > 2
            && _text[_length - 3] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't')
        {
            _length -= 2;
        }
    }

    // Step 4.
    private void DeleteInR2()
    {
        foreach (string suffix in s_step4)
        {
            if (EndsWith(suffix))
            {
                if (_length - suffix.Length >= _r2)
                {
                    _length -= suffix.Length;
                }

                return;
            }
        }

        if (EndsWith("ion") && _length - 3 >= _r2 && _length > 3 && _text[_length - 4] is 's' or 't')
        {
            _length -= 3;
        }
    }

    // Step 5.
    private void StripFinalEAndL()
    {
        if (EndsWith("e"))
        {
            int before = _length - 1;
            if (before >= _r2 || (before >= _r1 && !EndsInShortSyllable(before)))
            {
                _length--;
            }
        }
        else if (EndsWith("ll") && _length - 1 >= _r2)
        {
            _length--;
        }
    }

    private void Replace(int suffixLength, string replacement)
    {
        _length -= suffixLength;
        replacement.CopyTo(_text[_length..]);
        _length += replacement.Length;
    }

    private readonly bool HasVowel(int end)
    {
        for (int i = 0; i < end; i++)
        {
            if (IsVowel(_text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool EndsInDouble() =>
        _length > 1 && _text[_length - 1] == _text[_length - 2]
        && _text[_length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    private readonly bool EndsInShortSyllable() => EndsInShortSyllable(_length);

    private readonly bool EndsInShortSyllable(int end)
    {
        if (end == 2)
        {
            return IsVowel(_text[0]) && !IsVowel(_text[1]);
        }

        return end > 2 && !IsVowel(_text[end - 3]) && IsVowel(_text[end - 2])
            && !IsVowel(_text[end - 1]) && _text[end - 1] is not ('w' or 'x' or 'Y');
    }
}
