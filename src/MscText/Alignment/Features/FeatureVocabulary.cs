using System.Globalization;

namespace MscText.Alignment;

/// <summary>
/// The features of the English side of one document pair, numbered in order of appearance. The Chinese side is read
/// against it: what no English sentence has cannot be evidence.
/// </summary>
internal sealed class FeatureVocabulary
{
    private const int MaxKey = 80;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<FeatureKind> _kinds = [];
    private readonly List<string> _names = [];
    private readonly List<string> _keys = [];
    private readonly int[] _byStem;

    public FeatureVocabulary(int stemCount)
    {
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _byStem = new int[stemCount + 1];
        Array.Fill(_byStem, -1);
    }

    /// <summary>Number of features.</summary>
    public int Count => _kinds.Count;

    /// <summary>What a feature is.</summary>
    public FeatureKind Kind(int feature) => _kinds[feature];

    /// <summary>The feature as it first stood in the text.</summary>
    public string Name(int feature) => _names[feature];

    /// <summary>What tells the feature from others, in this vocabulary and any other.</summary>
    public string Key(int feature) => _keys[feature];

    /// <summary>The feature of a key of <see cref="Key(int)"/>, or -1.</summary>
    public int FindKey(string key) => _numbers.GetValueOrDefault(key, -1);

    /// <summary>The feature of a stem of the dictionary, or -1 where no English sentence has it.</summary>
    public int OfStem(int stem) => _byStem[stem];

    /// <summary>The feature of a word's common form, added where it is new.</summary>
    public int AddWord(ReadOnlySpan<char> stem, int stemNumber, ReadOnlySpan<char> surface)
    {
        int feature = Add('w', stem, stemNumber > 0 ? FeatureKind.Word : FeatureKind.UnknownWord, surface);
        if (stemNumber > 0)
        {
            _byStem[stemNumber] = feature;
        }

        return feature;
    }

    /// <summary>The feature of a symbol's common form, added where it is new.</summary>
    public int AddSymbol(ReadOnlySpan<char> symbol, ReadOnlySpan<char> surface) => Add('s', symbol, FeatureKind.Symbol, surface);

    /// <summary>The feature of a value, added where it is new.</summary>
    public int AddNumber(decimal value, ReadOnlySpan<char> surface)
    {
        Span<char> key = stackalloc char[40];
        return Add('#', key[..WriteValue(value, key)], FeatureKind.Number, surface);
    }

    /// <summary>The feature of a concept, added where it is new.</summary>
    public int AddConcept(ReadOnlySpan<char> id, ReadOnlySpan<char> surface) => Add('c', id, FeatureKind.Concept, surface);

    /// <summary>The feature of a word's common form, or -1.</summary>
    public int FindWord(ReadOnlySpan<char> stem) => Find('w', stem);

    /// <summary>The feature of a symbol's common form, or -1.</summary>
    public int FindSymbol(ReadOnlySpan<char> symbol) => Find('s', symbol);

    /// <summary>The feature of a value, or -1.</summary>
    public int FindNumber(decimal value)
    {
        Span<char> key = stackalloc char[40];
        return Find('#', key[..WriteValue(value, key)]);
    }

    /// <summary>The feature of a concept, or -1.</summary>
    public int FindConcept(ReadOnlySpan<char> id) => Find('c', id);

    // 5.0 and 5 are the same value.
    private static int WriteValue(decimal value, Span<char> key) =>
        (value / 1.0000000000000000000000000000m).TryFormat(key, out int written, "G", CultureInfo.InvariantCulture) ? written : 0;

    private int Add(char prefix, ReadOnlySpan<char> text, FeatureKind kind, ReadOnlySpan<char> surface)
    {
        Span<char> buffer = stackalloc char[MaxKey];
        ReadOnlySpan<char> key = Key(prefix, text, buffer);
        if (!_lookup.TryGetValue(key, out int feature))
        {
            feature = _kinds.Count;
            _keys.Add(key.ToString());
            _numbers.Add(_keys[^1], feature);
            _kinds.Add(kind);
            _names.Add(surface.ToString());
        }

        return feature;
    }

    private int Find(char prefix, ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[MaxKey];
        return _lookup.TryGetValue(Key(prefix, text, buffer), out int feature) ? feature : -1;
    }

    private static ReadOnlySpan<char> Key(char prefix, ReadOnlySpan<char> text, Span<char> buffer)
    {
        buffer[0] = prefix;
        text = text[..Math.Min(text.Length, MaxKey - 1)];
        text.CopyTo(buffer[1..]);
        return buffer[..(text.Length + 1)];
    }
}
