using System.Runtime.InteropServices;

namespace MscText.Alignment;

/// <summary>Learns transliteration from names of one word: which characters stand where which letters do.</summary>
internal sealed class SoundModelBuilder
{
    private const int MinName = 4;
    private const int MinTogether = 3;

    // How far apart, as a share of the name, letters and their character may stand.
    private const double MaxShift = 0.3;

    private readonly Dictionary<(char Character, string Letters), int> _together = [];
    private readonly Dictionary<string, int> _letters = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int> _characters = [];

    /// <summary>Takes the names of a concept.</summary>
    public void Add(IReadOnlyList<string> english, IReadOnlyList<string> chinese)
    {
        if (english.Count == 0 || chinese.Count == 0 || english[0].Length < MinName || chinese[0].Length < 2
            || !english[0].All(char.IsAsciiLetter) || !chinese[0].All(HanCharacters.IsHan))
        {
            return;
        }

        string name = english[0].ToLowerInvariant();
        foreach (char character in chinese[0].Distinct())
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_characters, character, out _)++;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pairs = new HashSet<(char, string)>();
        for (int length = SoundModel.MinLetters; length <= SoundModel.MaxLetters; length++)
        {
            for (int start = 0; start + length <= name.Length; start++)
            {
                string letters = name.Substring(start, length);
                if (seen.Add(letters))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_letters, letters, out _)++;
                }

                double place = (start + (length / 2.0)) / name.Length;
                for (int i = 0; i < chinese[0].Length; i++)
                {
                    if (Math.Abs(((i + 0.5) / chinese[0].Length) - place) <= MaxShift && pairs.Add((chinese[0][i], letters)))
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(_together, (chinese[0][i], letters), out _)++;
                    }
                }
            }
        }
    }

    /// <summary>What was learned: the share of the names with the letters that have the character there, or the other way round.</summary>
    public SoundModel Build()
    {
        var strengths = new Dictionary<(char, string), float>();
        foreach (((char character, string letters), int together) in _together)
        {
            double strength = (double)together / Math.Min(_letters[letters], _characters[character]);
            if (together >= MinTogether && strength >= 0.25)
            {
                strengths[(character, letters)] = (float)strength;
            }
        }

        return new SoundModel(strengths);
    }
}
