using System.Text;
using MscText.Normalization;

namespace MscText.DataCompiler;

/// <summary>What OpenCC's dictionaries say about single characters, apart from any configuration.</summary>
internal static class OpenCcScripts
{
    // Unified ideographs, compatibility ideographs and 〇.
    private static readonly (int First, int Last)[] s_han =
        [(0x3007, 0x3007), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAD9), (0x20000, 0x2EE5D), (0x30000, 0x323AF)];

    /// <summary>
    /// One form for all scripts and regions: Traditional to Simplified; what is neither, by way of the standard
    /// Traditional form that it is a variant of in Taiwan or Hong Kong.
    /// </summary>
    public static OpenCcStage Folding(OpenCcDictionaries dictionaries)
    {
        OpenCcDictionary toSimplified = dictionaries["TSCharacters"];
        HashSet<string> simplified = [.. toSimplified.Entries.Select(e => e.Value)];
        var folding = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string traditional, string value) in toSimplified.Entries.Where(e => e.Key != e.Value))
        {
            folding[traditional] = value;
        }

        foreach (OpenCcDictionary variants in (OpenCcDictionary[])[dictionaries["TWVariantsRev"], dictionaries["HKVariantsRev"]])
        {
            foreach ((string variant, string standard) in variants.Entries)
            {
                string folded = toSimplified.Convert(standard);
                if (folded != variant && !simplified.Contains(variant))
                {
                    folding.TryAdd(variant, folded);
                }
            }
        }

        // Where Simplified forms are simplified further, all the way.
        foreach (string character in folding.Keys.ToArray())
        {
            string folded = folding[character];
            for (int steps = 0; folding.TryGetValue(folded, out string? next) && next != folded; steps++)
            {
                folded = steps < folding.Count
                    ? next
                    : throw new DataSourceException($"The forms of {character} in OpenCC's dictionaries go round in a circle.");
            }

            folding[character] = folded;
        }

        return new OpenCcStage(folding.Where(f => f.Key != f.Value));
    }

    /// <summary>The <see cref="ScriptUse"/> of each code point, packed.</summary>
    public static byte[] Uses(DataSources sources)
    {
        byte[] packed = new byte[(s_han[^1].Last / ConversionFormat.ScriptUsesPerByte) + 1];
        foreach ((int first, int last) in s_han)
        {
            for (int character = first; character <= last; character++)
            {
                Set(packed, character, ScriptUse.Both);
            }
        }

        SetOnly(packed, new OpenCcDictionaryFile(sources, "STCharacters"), ScriptUse.Simplified);
        SetOnly(packed, new OpenCcDictionaryFile(sources, "TSCharacters"), ScriptUse.Traditional);
        return packed;
    }

    // A character whose forms in the other script do not include itself is not written there.
    private static void SetOnly(byte[] packed, OpenCcDictionaryFile characters, ScriptUse use)
    {
        foreach (OpenCcEntry entry in characters.Entries.Where(e => !e.Values.Contains(e.Key, StringComparer.Ordinal)))
        {
            Set(packed, Rune.GetRuneAt(entry.Key, 0).Value, use);
        }
    }

    private static void Set(byte[] packed, int character, ScriptUse use)
    {
        int shift = character % ConversionFormat.ScriptUsesPerByte * ConversionFormat.ScriptUseBits;
        ref byte place = ref packed[character / ConversionFormat.ScriptUsesPerByte];
        place = (byte)((place & ~(3 << shift)) | ((int)use << shift));
    }
}
