using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MscText.Web;

/// <summary>Reads parameters of a query string, and remembers the first that is wrong. Empty ones count as not given, as forms send them.</summary>
internal sealed class ParameterReader(IQueryCollection query)
{
    /// <summary>What is wrong; null where everything could be read so far.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>The name of a value in addresses and JSON: in camel case.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The names of all values.</summary>
    public static JsonArray AllNames<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => (JsonNode)NameOf(v))];

    /// <summary>The names of flags, separated by commas; <c>none</c> without any.</summary>
    public static string NamesOf<T>(T flags)
        where T : struct, Enum
    {
        string[] names = [.. Single<T>().Where(f => flags.HasFlag(f)).Select(NameOf)];
        return names.Length == 0 ? "none" : string.Join(',', names);
    }

    public string? Text(string name, int maximumLength)
    {
        string? value = One(name);
        if (value is not null && value.Length > maximumLength)
        {
            Fail(name, FormattableString.Invariant($"{name} has {value.Length} characters; at most {maximumLength} are allowed. Shorten it."));
            return null;
        }

        return value;
    }

    public IReadOnlyList<string> Texts(string name, int maximumCount, int maximumLength)
    {
        StringValues values = query[name];
        if (values.Count > maximumCount)
        {
            Fail(name, $"{name} is given {values.Count} times; at most {maximumCount} are allowed.");
            return [];
        }

        if (values.Any(v => v?.Length > maximumLength))
        {
            Fail(name, $"A value of {name} has more than {maximumLength} characters. Shorten it.");
            return [];
        }

        return [.. values.Where(v => !string.IsNullOrEmpty(v)).Select(v => v!)];
    }

    public int? Number(string name, int minimum, int maximum)
    {
        string? value = One(name);
        if (value is null)
        {
            return null;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        Fail(name, FormattableString.Invariant($"{name} takes a whole number from {minimum} to {maximum}, not '{Short(value)}'."));
        return null;
    }

    public bool Switch(string name)
    {
        string? value = One(name);
        if (value is not (null or "true" or "false"))
        {
            Fail(name, $"{name} takes true or false, not '{Short(value)}'.");
        }

        return value == "true";
    }

    public void Require(string name)
    {
        if (One(name) is null)
        {
            Fail(name, $"{name} is missing. Give it.");
        }
    }

    public T? Choice<T>(string name)
        where T : struct, Enum => One(name) is { } value ? Parse<T>(name, value) : null;

    public IReadOnlyList<T> Choices<T>(string name)
        where T : struct, Enum
    {
        var choices = new List<T>();
        foreach (string value in query[name].SelectMany(v => (v ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (Parse<T>(name, value) is { } choice && !choices.Contains(choice))
            {
                choices.Add(choice);
            }
        }

        return choices;
    }

    /// <summary>Flags by name, separated by commas or given several times.</summary>
    public T Flags<T>(string name, T whenMissing)
        where T : struct, Enum
    {
        if (query[name].All(string.IsNullOrEmpty))
        {
            return whenMissing;
        }

        long flags = 0;
        foreach (T choice in Choices<T>(name))
        {
            flags |= Convert.ToInt64(choice, CultureInfo.InvariantCulture);
        }

        return (T)Enum.ToObject(typeof(T), flags);
    }

    private static IEnumerable<T> Single<T>()
        where T : struct, Enum => Enum.GetValues<T>().Where(v => long.PopCount(Convert.ToInt64(v, CultureInfo.InvariantCulture)) == 1);

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";

    private string? One(string name)
    {
        StringValues values = query[name];
        if (values.Count > 1)
        {
            Fail(name, $"{name} is given {values.Count} times; give it once.");
        }

        return string.IsNullOrEmpty(values.FirstOrDefault()) ? null : values[0];
    }

    private T? Parse<T>(string name, string value)
        where T : struct, Enum
    {
        foreach (T choice in Enum.GetValues<T>())
        {
            if (NameOf(choice) == value)
            {
                return choice;
            }
        }

        Fail(name, $"{name} takes {string.Join(", ", Enum.GetValues<T>().Select(NameOf))}, not '{Short(value)}'.");
        return null;
    }

    private void Fail(string name, string detail) => Problem ??= new Problem(ProblemKind.BadParameter, detail, name);
}
