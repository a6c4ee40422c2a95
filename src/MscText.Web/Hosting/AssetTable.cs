using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace MscText.Web;

/// <summary>
/// The files of the folder <c>Assets</c>, embedded. Their names carry a hash of the content, so that browsers may keep them for good;
/// what a client asks for is looked up here and nowhere else.
/// </summary>
internal sealed class AssetTable
{
    private const string Folder = "assets/";
    private const int HashDigits = 12;

    private readonly FrozenDictionary<string, string> _names;
    private readonly FrozenDictionary<string, Asset> _assets;

    public AssetTable()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var assets = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (string resource in typeof(AssetTable).Assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(Folder, StringComparison.Ordinal))
            {
                byte[] content = Read(resource);
                string name = resource[Folder.Length..];
                string hash = Convert.ToHexStringLower(SHA256.HashData(content))[..HashDigits];
                string hashed = $"{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
                names.Add(name, hashed);
                assets.Add(hashed, new Asset(content, ContentTypeOf(name)));
            }
        }

        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
        _assets = assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The name under which a file is served.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public string NameOf(string name) => _names.TryGetValue(name, out string? hashed)
        ? hashed
        : throw new ArgumentException($"There is no asset {name}; files of the folder Assets are: {string.Join(", ", _names.Keys.Order(StringComparer.Ordinal))}.", nameof(name));

    /// <summary>The file that is served under a name.</summary>
    public bool TryFind(string hashed, [NotNullWhen(true)] out Asset? asset) => _assets.TryGetValue(hashed, out asset);

    private static byte[] Read(string resource)
    {
        using Stream stream = typeof(AssetTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        string other => throw new InvalidOperationException($"Assets with the ending {other} have no media type here; add it."),
    };
}
