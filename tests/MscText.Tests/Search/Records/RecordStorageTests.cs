using System.Text.Json;
using MscText.Lucene;
using MscText.Search;

namespace MscText.Tests.Search.Records;

public sealed class RecordStorageTests
{
    private static readonly AbstractRecord s_full = new()
    {
        Id = "x", File = "f.txt", Shape = "record", TitleEnglish = "Stem cells", TitleChinese = "干細胞", Authors = ["Wang Li", "王丽"],
        Journal = "Imaginary Blood", Year = 2024, Doi = "10.5555/X", Pmid = "42", AbstractEnglish = "Aim. Result.", AbstractChinese = "目的。结果。",
        Sections = [new(Language.English, "AIM", new TextSpan(0, 4)), new(Language.Chinese, "目的", new TextSpan(0, 3))],
        Keywords = ["liver", "肝"], MeshHeadings = ["Liver Cirrhosis"], Body = ["A paragraph.", "一段。"],
        Pairs = [new(new TextSpan(0, 4), new TextSpan(0, 3)), new(default, new TextSpan(3, 3))],
    };

    [Fact]
    public void A_record_comes_back_as_it_was()
    {
        using AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());
        index.AddOrUpdate(s_full);
        index.AddOrUpdate(new AbstractRecord { Id = "empty" });
        index.Commit();

        Assert.Equal(Show(s_full), Show(index.Find("x")!));
        Assert.Equal(Show(new AbstractRecord { Id = "empty" }), Show(index.Find("empty")!));
        Assert.Null(index.Find("none"));
    }

    [Fact]
    public async Task An_index_is_built_again_from_what_another_one_stored()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            // As the first schema wrote it.
            using (var writer = new IndexWriter(new FileSystemDirectory(Path.Combine(folder, "old"))))
            {
                writer.AddDocument(new Document().AddKeyword("id", "1").AddStored("title_en", "Asthma").AddStored("year", "2020"));
                writer.SetCommitData(new Dictionary<string, string> { ["msctext.schema"] = "1" });
                writer.Commit();
            }

            Assert.Equal(1, await AbstractIndex.RebuildAsync(Path.Combine(folder, "old"), Path.Combine(folder, "new")));

            using AbstractIndex index = AbstractIndex.Open(Path.Combine(folder, "new"));
            Assert.Equal(2020, Assert.Single(index.Search("哮喘").Hits).Record.Year);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Show(AbstractRecord record) => JsonSerializer.Serialize(record);
}
