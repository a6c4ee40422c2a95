using System.Text;

namespace MscText.DataCompiler;

/// <summary>The folding of single characters to one form based on Simplified.</summary>
internal sealed class ScriptCharacters
{
    /// <summary>Why a character folds; the numbers are those of <c>ScriptChangeKind</c>.</summary>
    public const byte Traditional = 0, Regional = 1, Japanese = 2, Variant = 3;

    private const int FirstClassified = 0x3400;
    private const int LastClassified = 0x9FFF;

    // Characters that OpenCC leaves, or turns only inside of phrases: written in Simplified texts of their own right or
    // of earlier rules, or wherever the other one is written. What is right in a word comes back with the word.
    private static readonly (string From, string To)[] s_merged =
    [
        ("著", "着"), ("硷", "碱"), ("迭", "叠"), ("馀", "余"), ("瞭", "了"), ("藉", "借"), ("覆", "复"), ("徵", "征"),
        ("乾", "干"), ("祇", "只"), ("衹", "只"), ("麽", "么"), ("麼", "么"), ("夥", "伙"), ("妳", "你"), ("牠", "它"),
        ("黏", "粘"), ("锺", "钟"), ("鍾", "钟"), ("於", "于"), ("甯", "宁"), ("氾", "泛"), ("髒", "脏"),
    ];

    private readonly Encoding _gb2312;
    private readonly Encoding _big5;

    public ScriptCharacters(DataSources sources)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _gb2312 = Encoding.GetEncoding(20936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        _big5 = Encoding.GetEncoding(950, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        Dictionary<string, string[]> toSimplified = Read(sources, "TSCharacters");
        ToTraditional = Read(sources, "STCharacters");
        Dictionary<string, string[]> taiwan = Read(sources, "TWVariants");
        Dictionary<string, string[]> hongKong = Read(sources, "HKVariants");
        Dictionary<string, string[]> japanese = Read(sources, "JPShinjitaiCharacters");

        var folds = new SortedDictionary<string, (string To, byte Kind)>(StringComparer.Ordinal);
        foreach ((string from, string[] to) in toSimplified.Where(e => e.Value[0] != e.Key))
        {
            folds[from] = (to[0], Traditional);
        }

        // The regional tables lead from the standard form to its variants, the Japanese one to the standard forms.
        IEnumerable<(string Form, string Standard, byte Kind)> forms =
        [
            .. taiwan.Concat(hongKong).SelectMany(e => e.Value.Select(form => (form, e.Key, Regional))),
            .. japanese.Select(e => (e.Key, e.Value[0], Japanese)),
        ];
        foreach ((string form, string standard, byte kind) in forms)
        {
            string to = folds.TryGetValue(standard, out (string To, byte Kind) fold) ? fold.To : standard;
            if (form != to && !IsSimplified(form))
            {
                folds.TryAdd(form, (to, kind));
            }
        }

        foreach ((string from, string to) in s_merged)
        {
            folds[from] = (to, folds.TryGetValue(from, out (string To, byte Kind) fold) && fold.To == to ? fold.Kind : Variant);
        }

        foreach ((string from, (string to, byte kind)) in folds)
        {
            string end = to;
            for (int i = 0; i < 4 && folds.TryGetValue(end, out (string To, byte Kind) next); i++)
            {
                end = next.To;
            }

            if (end != from)
            {
                Folds.Add(char.ConvertToUtf32(from, 0), (char.ConvertToUtf32(end, 0), kind));
            }
        }

        Variants = VariantsOf(taiwan, hongKong);
        Classes = Classify(new SimplifiedStandard(sources));
    }

    /// <summary>Characters that change, by code point.</summary>
    public SortedDictionary<int, (int To, byte Kind)> Folds { get; } = [];

    /// <summary>A byte a character from U+3400: 1 Simplified only, 2 Traditional only, 0 both or neither.</summary>
    public byte[] Classes { get; }

    /// <summary>The Traditional characters of a Simplified one, the most usual first.</summary>
    public Dictionary<string, string[]> ToTraditional { get; }

    /// <summary>Taiwan's and Hong Kong's characters and the ones that OpenCC takes for standard.</summary>
    public SortedDictionary<char, char> Variants { get; }

    /// <summary>A text with all its characters folded.</summary>
    public string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            result.Append(Folds.TryGetValue(rune.Value, out (int To, byte Kind) fold) ? char.ConvertFromUtf32(fold.To) : rune.ToString());
        }

        return result.ToString();
    }

    /// <summary>
    /// Whether a character is in use in Simplified texts: GB/T 2312 has it, or the table of 2013 has brought it back.
    /// </summary>
    public bool IsSimplified(string character)
    {
        if (character == "瞭")
        {
            return true;
        }

        return Encode(_gb2312, character).Length == 2;
    }

    private static byte[] Encode(Encoding encoding, string character)
    {
        try
        {
            return encoding.GetBytes(character);
        }
        catch (EncoderFallbackException)
        {
            return [];
        }
    }

    /// <summary>Whether a character is usual in Traditional texts: the first level of Big5 has it.</summary>
    private bool IsUsualTraditional(string character) => Encode(_big5, character) is [<= 0xC6, _];

    private static Dictionary<string, string[]> Read(DataSources sources, string name) =>
        new OpenCcDictionaryFile(sources, name).Entries.ToDictionary(e => e.Key, e => e.Values, StringComparer.Ordinal);

    private static SortedDictionary<char, char> VariantsOf(params Dictionary<string, string[]>[] tables)
    {
        var variants = new SortedDictionary<char, char>();
        foreach ((string standard, string[] forms) in tables.SelectMany(t => t))
        {
            // 么 and 麼 are told apart: the one for the other is a mistake of conversion.
            if (forms is [{ Length: 1 } form] && form != standard && standard.Length == 1 && form is not "么" && standard is not ("幺" or "么"))
            {
                variants.TryAdd(form[0], standard[0]);
            }
        }

        return variants;
    }

    /// <summary>
    /// Whether Simplified texts have a character, though a converter would fold it: the standard has it for some words
    /// (昇 in names, 剋, 釐), or its Simplified form is in few fonts, so that texts of chemistry and zoology keep this one
    /// (鏻 for U+2CB78), or it is 噁, which is 恶 in 恶心 and stands for U+2BAC7 in 噁唑 and 二噁英.
    /// </summary>
    private bool OccursInSimplified(int codePoint, SimplifiedStandard standard) =>
        standard.Has(codePoint) || Folds[codePoint].To > char.MaxValue || codePoint == '噁';

    private byte[] Classify(SimplifiedStandard standard)
    {
        byte[] classes = new byte[LastClassified - FirstClassified + 1];
        for (int c = FirstClassified; c <= LastClassified; c++)
        {
            string character = char.ConvertFromUtf32(c);
            bool folds = Folds.ContainsKey(c);
            if (folds && (character == "於" || (!IsSimplified(character) && !OccursInSimplified(c, standard))))
            {
                classes[c - FirstClassified] = 2;
            }
            else if (!folds && ToTraditional.TryGetValue(character, out string[]? values)
                && !values.Contains(character) && !IsUsualTraditional(character))
            {
                classes[c - FirstClassified] = 1;
            }
        }

        return classes;
    }
}
