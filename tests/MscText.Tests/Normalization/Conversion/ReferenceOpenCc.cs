using System.Text;
using System.Text.Json;
using MscText.Testing;

namespace MscText.Tests.Normalization;

/// <summary>
/// OpenCC's algorithm written down plainly, over the restored dictionaries and configurations as they are: groups are
/// asked member by member, segments are converted one by one through the whole chain. Slow, and the same to the letter.
/// </summary>
internal sealed class ReferenceOpenCc
{
    private delegate int Matcher(string text, int position, out string value);

    private static readonly Dictionary<string, Dictionary<string, string>> s_dictionaries = new(StringComparer.Ordinal);

    private readonly List<Matcher> _normalization;
    private readonly Matcher? _segmentation;
    private readonly List<Matcher> _chain;

    public ReferenceOpenCc(string configuration)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(PathOf("config", configuration + ".json")));
        JsonElement root = document.RootElement;
        _normalization = [.. root.GetProperty("normalization").EnumerateArray().Select(c => Parse(c.GetProperty("dict")))];
        _chain = [.. root.GetProperty("conversion_chain").EnumerateArray().Select(c => Parse(c.GetProperty("dict")))];
        _segmentation = root.TryGetProperty("segmentation", out JsonElement s) ? Parse(s.GetProperty("dict")) : null;
    }

    /// <summary>The keys and values of all dictionaries, which random texts are made of.</summary>
    public static IEnumerable<string> Vocabulary =>
        Directory.GetFiles(PathOf("dictionary"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(l => l.Length > 0 && l[0] != '#').SelectMany(l => l.Split('\t', ' '));

    public string Convert(string text)
    {
        text = _normalization.Aggregate(text, Convert);
        IEnumerable<string> segments = _segmentation is null ? [text] : Segments(_segmentation, text);
        return string.Concat(segments.Select(segment => _chain.Aggregate(segment, Convert)));
    }

    private static string PathOf(params string[] parts) =>
        Path.Combine([EvalData.RepositoryRoot, "src", "MscText.DataCompiler", "node_modules", "opencc", "data", .. parts]);

    private static string Convert(string text, Matcher dictionary)
    {
        var output = new StringBuilder();
        for (int i = 0; i < text.Length;)
        {
            int length = dictionary(text, i, out string value);
            if (length == 0)
            {
                length = UnmatchedLength(text, i);
                value = text.Substring(i, length);
            }

            output.Append(value);
            i += length;
        }

        return output.ToString();
    }

    private static IEnumerable<string> Segments(Matcher dictionary, string text)
    {
        int run = 0;
        for (int i = 0; i < text.Length;)
        {
            int length = dictionary(text, i, out _);
            if (length == 0)
            {
                i += UnmatchedLength(text, i);
                continue;
            }

            yield return text[run..i];
            yield return text.Substring(i, length);
            i += length;
            run = i;
        }

        yield return text[run..];
    }

    private static int UnmatchedLength(string text, int i)
    {
        int count = 0;
        int end = DescriptionEnd(text, i, 16, ref count);
        return end > i ? end - i : char.IsSurrogatePair(text, i) ? 2 : 1;
    }

    private static int DescriptionEnd(string text, int i, int depth, ref int count)
    {
        if (i >= text.Length || depth == 0 || count >= 64)
        {
            return -1;
        }

        count++;
        int operands = text[i] is '⿲' or '⿳' ? 3 : text[i] is '⿾' or '⿿' ? 1 : text[i] is >= '⿰' and <= '⿿' ? 2 : 0;
        i += char.IsSurrogatePair(text, i) ? 2 : 1;
        for (; operands > 0 && i > 0; operands--)
        {
            i = DescriptionEnd(text, i, depth - 1, ref count);
        }

        return i;
    }

    private static Matcher Parse(JsonElement element)
    {
        if (element.GetProperty("type").GetString() == "group")
        {
            bool union = element.GetProperty("match_policy").GetString() == "union";
            Matcher[] members = [.. element.GetProperty("dicts").EnumerateArray().Select(Parse)];
            return (string text, int position, out string value) =>
            {
                int best = 0;
                value = "";
                foreach (Matcher member in members)
                {
                    int length = member(text, position, out string candidate);
                    if (length > best)
                    {
                        (best, value) = (length, candidate);
                    }

                    if (best > 0 && !union)
                    {
                        break;
                    }
                }

                return best;
            };
        }

        Dictionary<string, string> entries = Load(Path.GetFileNameWithoutExtension(element.GetProperty("file").GetString()!));
        int longest = entries.Keys.Max(k => k.Length);
        return (string text, int position, out string value) =>
        {
            for (int length = Math.Min(longest, text.Length - position); length > 0; length--)
            {
                if (entries.TryGetValue(text.Substring(position, length), out value!))
                {
                    return length;
                }
            }

            value = "";
            return 0;
        };
    }

    private static Dictionary<string, string> Load(string name)
    {
        lock (s_dictionaries)
        {
            if (!s_dictionaries.TryGetValue(name, out Dictionary<string, string>? entries))
            {
                s_dictionaries[name] = entries = name switch
                {
                    "TSCharactersExt" => Ext(),
                    "STPhrases_GeneratedFromRegionalPhrases" => Regional(),
                    _ when name.EndsWith("sRev", StringComparison.Ordinal) && !File.Exists(PathOf("dictionary", name + ".txt")) => Reverse(name[..^3]),
                    _ => Lines(name).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToDictionary(p => p[0], p => p[1].Split(' ')[0]),
                };
            }

            return entries;
        }
    }

    private static string[] Lines(string name) => File.ReadAllLines(PathOf("dictionary", name + ".txt"));

    private static Dictionary<string, string> Ext() =>
        Lines("TSCharacters").Zip(Lines("TSCharacters").Skip(1)).Where(l => l.First.StartsWith("# @tofu-risk:", StringComparison.Ordinal))
            .Select(l => l.Second.Split('\t')).ToDictionary(p => p[0], p => p[1].Split(' ').SkipWhile((v, i) => i == 0 && v == p[0]).First());

    private static Dictionary<string, string> Reverse(string name)
    {
        string[] lines = Lines(name);
        var reversed = new Dictionary<string, string>();
        foreach (string[] parts in lines.Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')))
        {
            foreach (string value in parts[1].Split(' '))
            {
                reversed.TryAdd(value, parts[0]);
            }
        }

        foreach (string[] fields in lines.Where(l => l.StartsWith("# @reverse-prefer:", StringComparison.Ordinal)).Select(l => l[18..].Trim().Split(' ')))
        {
            reversed[fields[0]] = fields[^1];
        }

        return reversed;
    }

    private static Dictionary<string, string> Regional()
    {
        var toSimplified = new ReferenceOpenCc("t2s");
        return Load("HKPhrases").Keys.Concat(Load("TWPhrases").Keys).Distinct()
            .Select(key => (Simplified: toSimplified.Convert(key), Key: key))
            .Where(p => p.Simplified.EnumerateRunes().Count() >= 3)
            .ToDictionary(p => p.Simplified, p => p.Key);
    }
}
