using System.Text.Json;
using MscText.Search;
using MscText.Testing;

namespace MscText.Tests.Search;

/// <summary>The 2,000 abstracts of the evaluation data's CSL sample.</summary>
internal static class Csl
{
    public static IEnumerable<AbstractRecord> Records()
    {
        foreach (string line in File.ReadLines(EvalData.At("csl", "csl_2000.jsonl")))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement record = json.RootElement;
            yield return new AbstractRecord
            {
                Id = record.GetProperty("id").GetString()!,
                TitleChinese = record.GetProperty("title").GetString(),
                AbstractChinese = record.GetProperty("abstract").GetString(),
                Keywords = [.. record.GetProperty("keywords").EnumerateArray().Select(k => k.GetString()!)],
            };
        }
    }
}
