using MscText.Checking;
using MscText.Terms;

namespace MscText.Cli.Commands;

/// <summary>The rules that the option <c>--rules</c> leaves: <c>a,b</c> these only, <c>-a,-b</c> all but these.</summary>
internal static class RuleSelection
{
    public static TranslationChecker Of(IReadOnlyList<string> values, TermDictionary dictionary)
    {
        string[] names = Split(values);
        HashSet<string> without = [.. names.Where(n => n.StartsWith('-')).Select(n => n[1..])];
        HashSet<string> only = [.. names.Where(n => !n.StartsWith('-'))];
        TranslationChecker checker = dictionary == TermDictionary.Default ? TranslationChecker.Default : new(TranslationRules.With(dictionary));
        return names.Length == 0
            ? checker
            : checker.Where(r => !without.Contains(r.Id) && (only.Count == 0 || only.Contains(r.Id)));
    }

    public static void Validate(IReadOnlyList<string> values, Action<string> error)
    {
        foreach (string name in Split(values))
        {
            Require(name.TrimStart('-'), error);
        }
    }

    /// <summary>Reports a name that no rule has.</summary>
    public static void Require(string id, Action<string> error)
    {
        if (!TranslationRules.All.Any(r => r.Id == id))
        {
            error($"There is no rule '{id}'; msctext check --list-rules names them.");
        }
    }

    private static string[] Split(IReadOnlyList<string> values) =>
        [.. values.SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
