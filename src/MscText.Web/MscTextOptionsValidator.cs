using Microsoft.Extensions.Options;

namespace MscText.Web;

/// <summary>Says what is wrong with <see cref="MscTextOptions"/>, and what to set instead.</summary>
internal sealed class MscTextOptionsValidator : IValidateOptions<MscTextOptions>
{
    public ValidateOptionsResult Validate(string? name, MscTextOptions options)
    {
        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(options.IndexPath))
        {
            problems.Add("IndexPath is not set; set it to the folder of an index: services.AddMscText(o => o.IndexPath = \"…\").");
        }
        else if (!options.AllowUpload && !HasIndex(options.IndexPath))
        {
            problems.Add($"IndexPath: there is no index in {options.IndexPath}; make one with 'msctext index add {options.IndexPath} FILE…', or set AllowUpload to start with an empty one.");
        }

        Require(options.MaximumQueryLength is >= 1 and <= 10_000, "MaximumQueryLength must be from 1 to 10,000.");
        Require(options.MaximumPageSize is >= 1 and <= 1_000, "MaximumPageSize must be from 1 to 1,000.");
        Require(options.MaximumTextLength is >= 1 and <= 10_000_000, "MaximumTextLength must be from 1 to 10,000,000.");
        Require(options.MaximumUploadBytes is >= 1 and <= int.MaxValue, "MaximumUploadBytes must be from 1 to 2,147,483,647.");
        Require(options.SearchTimeout > TimeSpan.Zero && options.SearchTimeout <= TimeSpan.FromHours(1), "SearchTimeout must be more than nothing and at most an hour.");
        Require(options.CheckTimeout > TimeSpan.Zero && options.CheckTimeout <= TimeSpan.FromHours(1), "CheckTimeout must be more than nothing and at most an hour.");
        Require(options.RequestsPerSecond is >= 0 and <= 1_000_000, "RequestsPerSecond must be from 0 (no limit) to 1,000,000.");
        Require(options.ConcurrentChecks is >= 1 and <= 1_000, "ConcurrentChecks must be from 1 to 1,000.");
        foreach (string host in options.AllowedHosts)
        {
            Require(Uri.CheckHostName(host.Trim('[', ']')) != UriHostNameType.Unknown, $"AllowedHosts: '{host}' is no host name; write names without scheme and port, such as search.example.org.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Require(bool holds, string problem)
        {
            if (!holds)
            {
                problems.Add(problem);
            }
        }
    }

    private static bool HasIndex(string path) => Directory.Exists(path) && Directory.EnumerateFiles(path, "segments_*").Any();
}
