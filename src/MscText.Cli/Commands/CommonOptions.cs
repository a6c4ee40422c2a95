using System.CommandLine;
using System.Globalization;
using MscText.Cli.Io;

namespace MscText.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    public static Argument<string> File(string name = "FILE", string description = "Text file in UTF-8; - is standard input.") =>
        new(name) { Description = description };

    public static Option<OutputFormat> Format(string description = "text to read, or jsonl: one JSON object a line.") =>
        Choice<OutputFormat>("--format", description);

    /// <summary>An option that takes a whole number.</summary>
    public static Option<int> Number(string name, string description, int minimum, int maximum, int usual) => new(name)
    {
        Description = FormattableString.Invariant($"{description} [default: {usual}]"),
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            string value = result.Tokens[0].Value;
            if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= minimum && number <= maximum)
            {
                return number;
            }

            result.AddError(FormattableString.Invariant($"{name} takes a whole number from {minimum} to {maximum}, not '{value}'."));
            return usual;
        },
    };

    /// <summary>The option <c>--min-confidence</c>.</summary>
    public static Option<double> Confidence(string description) => new("--min-confidence")
    {
        Description = description,
        HelpName = "P",
        CustomParser = result =>
        {
            string value = result.Tokens[0].Value;
            if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number is >= 0 and <= 1)
            {
                return number;
            }

            result.AddError($"--min-confidence takes a number from 0 to 1, not '{value}'.");
            return 0;
        },
    };

    /// <summary>An option with the lower-case names of an enumeration as its values; the first is the default.</summary>
    public static Option<T> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        string[] names = [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];
        var option = new Option<T>(name)
        {
            Description = $"{description} [default: {names[0]}]",
            HelpName = string.Join('|', names),
            CustomParser = result =>
            {
                string value = result.Tokens[0].Value;
                if (names.Contains(value, StringComparer.Ordinal))
                {
                    return Enum.Parse<T>(value, ignoreCase: true);
                }

                result.AddError($"{name} takes {string.Join(" or ", names)}, not '{value}'.");
                return default;
            },
        };
        return option;
    }
}
