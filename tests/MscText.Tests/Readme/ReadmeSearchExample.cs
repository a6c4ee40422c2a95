using MscText.Search;

namespace MscText.Tests.Readme;

/// <summary>The code of a search that README.md shows, compiled. <see cref="ReadmeTests"/> keeps the two equal.</summary>
internal static class ReadmeSearchExample
{
    public static void Run(TextWriter Console, string folder)
    {
        // <readme>
        using var index = AbstractIndex.Open(folder);
        index.AddOrUpdate(new AbstractRecord { Id = "1", TitleEnglish = "Mesenchymal stem cells in AML", Year = 2024 });
        index.Commit();

        foreach (var hit in index.Search("間質幹細胞 白血病 year:2020..").Hits)
            Console.WriteLine($"{hit.Id} {hit.TitleEnglish}");
        // </readme>
    }
}
