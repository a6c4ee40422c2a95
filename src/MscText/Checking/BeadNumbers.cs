using MscText.Alignment;

namespace MscText.Checking;

/// <summary>The numbers of both sides of a bead, and which of them have no counterpart.</summary>
internal sealed class BeadNumbers
{
    // Words that say a number without being numerals.
    private static readonly (string Word, decimal Value)[] EnglishWordsForNumbers =
    [
        ("double", 2), ("twice", 2), ("twofold", 2), ("two-fold", 2), ("dual", 2), ("both", 2), ("half", 0.5m), ("half", 50), ("triple", 3),
        ("threefold", 3), ("dozen", 12), ("decade", 10), ("century", 100), ("quarter", 25), ("third", 3), ("biennium", 2),
    ];

    private static readonly (string Word, decimal Value)[] ChineseWordsForNumbers =
    [
        ("双", 2), ("雙", 2), ("两", 2), ("兩", 2), ("翻番", 2), ("半", 0.5m), ("半", 50), ("季度", 3), ("零", 0), ("倍增", 2), ("三", 3), ("四", 4), ("二", 2), ("五", 5), ("六", 6), ("七", 7), ("八", 8), ("九", 9), ("十", 10),
    ];

    private readonly List<PlacedNumber> _english;
    private readonly List<PlacedNumber> _chinese;
    private readonly string _englishText;
    private readonly string _chineseText;

    private BeadNumbers(List<PlacedNumber> english, List<PlacedNumber> chinese, string englishText, string chineseText)
    {
        _english = english;
        _chinese = chinese;
        _englishText = englishText;
        _chineseText = chineseText;
    }

    /// <summary>Reads the numbers of a bead.</summary>
    public static BeadNumbers Read(AlignedDocument document, Bead bead) => new(
        Find(document.English, bead.English, Language.English),
        Find(document.Chinese, bead.Chinese, Language.Chinese),
        string.Join(' ', bead.English.Select(n => document.English[n].Text)),
        string.Concat(bead.Chinese.Select(n => document.Chinese[n].Text)));

    /// <summary>The numbers in digits of each side that the other side has nowhere.</summary>
    public (List<PlacedNumber> English, List<PlacedNumber> Chinese) Unmatched()
    {
        var english = new List<PlacedNumber>(_english);
        var chinese = new List<PlacedNumber>(_chinese);
        foreach (PlacedNumber number in _english)
        {
            int at = chinese.FindIndex(c => c.Number.Value == number.Number.Value);
            if (at >= 0)
            {
                chinese.RemoveAt(at);
                english.Remove(number);
            }
        }

        // A value that one side repeats is said once on the other.
        english.RemoveAll(n => IsNoise(n) || HasChinese(n.Number));
        chinese.RemoveAll(n => IsNoise(n) || HasEnglish(n.Number));
        return (english, chinese);
    }

    /// <summary>Whether the English has a value in any notation.</summary>
    public bool HasEnglish(NumberMention number) => Has(number, _english, _englishText, EnglishWordsForNumbers);

    /// <summary>Whether the Chinese has a value in any notation.</summary>
    public bool HasChinese(NumberMention number) => Has(number, _chinese, _chineseText, ChineseWordsForNumbers);

    private static bool Has(NumberMention number, List<PlacedNumber> found, string text, (string Word, decimal Value)[] words) =>
        found.Exists(f => f.Number.Value == number.Value)
        || Array.Exists(words, w => w.Value == number.Value && text.Contains(w.Word, StringComparison.OrdinalIgnoreCase))
        || HasDigits(text, number.Value);

    // Digits inside names and formulas are no numbers, but they are there.
    private static bool HasDigits(string text, decimal value)
    {
        string digits = (value / 1.0000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture);
        for (int at = text.IndexOf(digits, StringComparison.Ordinal); at >= 0; at = text.IndexOf(digits, at + 1, StringComparison.Ordinal))
        {
            bool before = at == 0 || (!char.IsAsciiDigit(text[at - 1]) && text[at - 1] != '.');
            int end = at + digits.Length;
            if (before && (end == text.Length || !char.IsAsciiDigit(text[end])) && !(end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1])))
            {
                return true;
            }
        }

        return false;
    }

    // Numerals in words come and go between languages (one of, 一种, two-step); only digits are claims.
    private static bool IsNoise(PlacedNumber number) => number.Number.InWords || number.Number.Value is 0 or 1;

    private static List<PlacedNumber> Find(IReadOnlyList<AlignedSentence> sentences, IReadOnlyList<int> numbers, Language language)
    {
        var found = new List<PlacedNumber>();
        foreach (int n in numbers)
        {
            AlignedSentence sentence = sentences[n];
            foreach (NumberMention mention in NumberFinder.Find(sentence.Text, language))
            {
                found.Add(new PlacedNumber(
                    mention,
                    new TextSpan(sentence.Span.Start + mention.Span.Start, mention.Span.Length),
                    mention.Span.Of(sentence.Text).ToString()));
            }
        }

        return found;
    }
}
