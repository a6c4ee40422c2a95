using System.Security.Cryptography;

namespace MscText.DataCompiler;

/// <summary>The restored packages, each file verified against the checksum kept in the repository before it is read.</summary>
internal sealed class DataSources
{
    private readonly Dictionary<string, string> _checksums;

    public DataSources(string packages, string checksumFile, string termsDirectory)
    {
        PackagesDirectory = packages;
        TermsDirectory = termsDirectory;
        _checksums = File.ReadLines(checksumFile)
            .Select(line => line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);
    }

    /// <summary>The folder <c>node_modules</c>.</summary>
    public string PackagesDirectory { get; }

    /// <summary>Our own term lists.</summary>
    public string TermsDirectory { get; }

    /// <summary>The verified files below a folder of a package, in ordinal order.</summary>
    public IEnumerable<string> FilesBelow(string prefix) =>
        _checksums.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The bytes of a package's file.</summary>
    /// <exception cref="DataSourceException">The file is not listed, missing, or not the one the checksum names.</exception>
    public byte[] ReadBytes(string file)
    {
        if (!_checksums.TryGetValue(file, out string? expected))
        {
            throw new DataSourceException($"{file} has no checksum in sources.sha256.");
        }

        string path = Path.Combine(PackagesDirectory, file);
        if (!File.Exists(path))
        {
            throw new DataSourceException($"{file} is missing from the restored packages: delete {PackagesDirectory} and build again.");
        }

        byte[] bytes = File.ReadAllBytes(path);
        string actual = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return actual == expected
            ? bytes
            : throw new DataSourceException(
                $"{file} is not the file MscText was made for (SHA-256 {actual}, expected {expected}): delete {PackagesDirectory} and build again.");
    }

    /// <summary>The lines of a package's text file, without their line ends.</summary>
    public IEnumerable<string> ReadLines(string file)
    {
        using var reader = new StreamReader(new MemoryStream(ReadBytes(file)));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
