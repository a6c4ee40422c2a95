using MscText.Data;
using MscText.Terms;

namespace MscText.DataCompiler;

/// <summary>The biomedical term dictionary, from our own lists.</summary>
internal sealed class TermsDataSet : IDataSet
{
    public string FileName => "terms.bin";

    public void Compile(DataSources sources, string outputPath)
    {
        var file = new DataFileWriter();
        TermFolding folding = TermFolding.Create(SimplifiedForms(sources));
        file.Add<char>(TermSections.Fold, folding.Map);
        file.Add<byte>(TermSections.Classes, Classes());
        try
        {
            TermSources lists = TermSources.Load(sources.TermsDirectory);
            TermTableWriter.Write(file, lists.WithSenses(), folding);
            file.AddStrings(TermSections.FalseFriends, lists.FalseFriends.SelectMany(f =>
                (string[])[f.English, string.Join('\n', f.Biomedical), string.Join('\n', f.Everyday), string.Join('\n', f.Cues)]));
        }
        catch (TermFormatException e)
        {
            throw new DataSourceException(e.Message);
        }

        file.Write(outputPath);
    }

    // Characters that OpenCC gives several Simplified forms take the first, as its conversion does.
    private static IEnumerable<KeyValuePair<char, char>> SimplifiedForms(DataSources sources)
    {
        foreach (string line in sources.ReadLines("opencc/data/dictionary/TSCharacters.txt"))
        {
            string[] parts = line.Split('\t', ' ');
            if (parts.Length > 1 && parts[0].Length == 1 && parts[1].Length == 1 && line[0] != '#')
            {
                yield return new(parts[0][0], parts[1][0]);
            }
        }
    }

    private static byte[] Classes()
    {
        byte[] classes = new byte[char.MaxValue + 1];
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = TermCharacterClass.Of((char)i);
        }

        return classes;
    }
}
