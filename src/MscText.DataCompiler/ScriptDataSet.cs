using System.Runtime.InteropServices;
using System.Text;
using MscText.Data;

namespace MscText.DataCompiler;

/// <summary>
/// What folding, detecting and proofreading of Chinese scripts need, derived from OpenCC's tables, jieba's words and
/// the word pairs of CC-CEDICT.
/// </summary>
/// <remarks>
/// Sections: <c>from</c>/<c>to</c>/<c>kind</c> (characters that fold, what to, and why); <c>class</c> (a byte a
/// character from U+3400 to U+9FFF: 1 Simplified only, 2 Traditional only); trie <c>word</c>, strings <c>words</c>,
/// <c>score</c> (folded words that are written otherwise, and those that compete with them), <c>question</c> (where the two differ); trie <c>pair</c>, strings
/// <c>pairs</c> (folded words and their Traditional forms, separated by a line feed); <c>variant</c> (pairs of a
/// regional character and its standard form); <c>ambiguous</c> (folded characters with several Traditional ones).
/// </remarks>
internal sealed class ScriptDataSet : IDataSet
{
    public string FileName => "script.bin";

    public void Compile(DataSources sources, string outputPath)
    {
        var characters = new ScriptCharacters(sources);
        var words = new ScriptWords(sources, characters);
        var pairs = new ScriptPairs(sources, characters);

        var file = new DataFileWriter();
        file.Add<int>("from", [.. characters.Folds.Keys]);
        file.Add<int>("to", [.. characters.Folds.Values.Select(f => f.To)]);
        file.Add<byte>("kind", [.. characters.Folds.Values.Select(f => f.Kind)]);
        file.Add<byte>("class", characters.Classes);
        AddWords(file, "word", words.Entries.Select(e => KeyValuePair.Create(e.Key, e.Value.Word)));
        file.Add<int>("score", [.. words.Entries.Values.Select(v => v.Score)]);
        file.Add<char>("question", string.Concat(words.InQuestion));
        AddWords(file, "pair", pairs.Entries.Select(e => KeyValuePair.Create(e.Key, string.Join('\n', e.Value))));
        file.Add<char>("variant", string.Concat(characters.Variants.Select(v => $"{v.Key}{v.Value}")));
        file.Add<char>("ambiguous", string.Concat(pairs.Ambiguous.Select(a => $"{a.Key}{a.Value}")));
        file.Write(outputPath);
    }

    private static void AddWords(DataFileWriter file, string name, IEnumerable<KeyValuePair<string, string>> entries)
    {
        KeyValuePair<string, string>[] ordered = [.. entries];
        file.AddTrie(name, new DoubleArrayTrieBuilder(ordered.Select((e, i) => KeyValuePair.Create(e.Key, i))));
        file.AddStrings(name + "s", ordered.Select(e => e.Value));
    }
}
