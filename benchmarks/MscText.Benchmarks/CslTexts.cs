using System.Text.Json;

namespace MscText.Benchmarks;

/// <summary>The CSL sample of the evaluation data.</summary>
internal static class CslTexts
{
    /// <summary>Its lines as JSON objects.</summary>
    /// <exception cref="InvalidOperationException"><c>MSCTEXT_EVAL_DATA</c> is not set.</exception>
    public static IEnumerable<JsonElement> Records()
    {
        string data = Environment.GetEnvironmentVariable("MSCTEXT_EVAL_DATA")
            ?? throw new InvalidOperationException("Set MSCTEXT_EVAL_DATA to the evaluation data.");
        foreach (string line in File.ReadLines(Path.Combine(data, "csl", "csl_2000.jsonl")))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
