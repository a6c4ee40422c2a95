using System.Text.Json;

namespace MscText.DataCompiler;

/// <summary>One configuration of OpenCC with its dictionary groups made into single dictionaries.</summary>
internal sealed class OpenCcConfiguration
{
    private static readonly JsonDocumentOptions s_json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly OpenCcDictionaries _dictionaries;
    private readonly bool _includeTofuRisk;

    /// <summary>Reads a configuration.</summary>
    /// <param name="json">The file.</param>
    /// <param name="dictionaries">The dictionaries it may name.</param>
    /// <param name="includeTofuRisk">Whether to use the dictionaries marked <c>may_output_tofu</c>.</param>
    public OpenCcConfiguration(byte[] json, OpenCcDictionaries dictionaries, bool includeTofuRisk)
    {
        _dictionaries = dictionaries;
        _includeTofuRisk = includeTofuRisk;
        using JsonDocument document = JsonDocument.Parse(json, s_json);
        JsonElement root = document.RootElement;
        Normalization = root.TryGetProperty("normalization", out JsonElement normalization) ? Chain(normalization) : [];
        Conversions = Chain(root.GetProperty("conversion_chain"));
        if (root.TryGetProperty("segmentation", out JsonElement segmentation))
        {
            string? type = segmentation.GetProperty("type").GetString();
            if (type != "mmseg")
            {
                throw new DataSourceException($"A configuration of OpenCC asks for the segmentation '{type}', which is not known.");
            }

            // The dictionary of a segmentation is never left out.
            Segmentation = Dictionary(segmentation.GetProperty("dict"), includeTofuRisk: true);
        }
    }

    /// <summary>The stages before the segmentation.</summary>
    public IReadOnlyList<OpenCcDictionary> Normalization { get; }

    /// <summary>What cuts the text into segments that are converted each on its own, if anything.</summary>
    public OpenCcDictionary? Segmentation { get; }

    /// <summary>The stages of the conversion.</summary>
    public IReadOnlyList<OpenCcDictionary> Conversions { get; }

    private List<OpenCcDictionary> Chain(JsonElement conversions) =>
        [.. conversions.EnumerateArray().Select(c => Dictionary(c.GetProperty("dict"), _includeTofuRisk)).OfType<OpenCcDictionary>()];

    private OpenCcDictionary? Dictionary(JsonElement element, bool includeTofuRisk)
    {
        if (!includeTofuRisk && element.TryGetProperty("may_output_tofu", out JsonElement tofu) && tofu.GetBoolean())
        {
            return null;
        }

        if (element.GetProperty("type").GetString() != "group")
        {
            return _dictionaries[Path.GetFileNameWithoutExtension(element.GetProperty("file").GetString()!)];
        }

        OpenCcDictionary[] members =
            [.. element.GetProperty("dicts").EnumerateArray().Select(d => Dictionary(d, includeTofuRisk)).OfType<OpenCcDictionary>()];
        bool union = element.TryGetProperty("match_policy", out JsonElement policy) && policy.GetString() == "union";
        return members.Length == 0 ? null : OpenCcDictionary.Group(members, union);
    }
}
