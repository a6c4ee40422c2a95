using System.CommandLine;
using System.Text.Json;
using MscText.Cli.Io;
using MscText.Terms;

namespace MscText.Cli.Commands;

/// <summary><c>msctext terms find</c> and <c>msctext terms lookup</c>.</summary>
internal static class TermsCommand
{
    public static Command Create() =>
        new("terms", "The biomedical term dictionary.") { CreateFind(), CreateLookup() };

    private static Command CreateFind()
    {
        Argument<string> file = CommonOptions.File();
        Option<OutputFormat> format = CommonOptions.Format(
            "text, or jsonl: {\"concept\",\"start\",\"length\",\"text\",\"type\",\"en\",\"zh\"} a match.");
        var command = new Command("find", "Find the dictionary's terms in a text.") { file, format };
        command.SetAction(parsed =>
        {
            string input = TextInput.Read(parsed.GetRequiredValue(file));
            using Output output = Output.Standard();
            foreach (TermMatch match in TermMatcher.Default.Find(input))
            {
                Write(output, parsed.GetValue(format), input, match);
            }

            return ExitCodes.Fine;
        });
        return command;
    }

    private static Command CreateLookup()
    {
        var name = new Argument<string>("NAME") { Description = "A name in either language or script, or an abbreviation." };
        var command = new Command(
            "lookup",
            "Show the concepts that have a name: one JSON object {\"concept\",\"type\",\"en\",\"zh\",\"zhHant\"} a line; "
            + "exit code 1 where none has.")
        {
            name,
        };
        command.SetAction(parsed =>
        {
            IReadOnlyList<Concept> concepts = TermDictionary.Default.Lookup(parsed.GetRequiredValue(name));
            using Output output = Output.Standard();
            foreach (Concept concept in concepts)
            {
                output.JsonLine(json =>
                {
                    json.WriteString("concept", concept.Id);
                    json.WriteString("type", TypeName(concept.Type));
                    WriteNames(json, "en", concept.English.Concat(concept.Abbreviations));
                    WriteNames(json, "zh", concept.Chinese);
                    WriteNames(json, "zhHant", concept.ChineseTraditional);
                });
            }

            return concepts.Count > 0 ? ExitCodes.Fine : ExitCodes.Findings;
        });
        return command;
    }

    private static void Write(Output output, OutputFormat format, string input, TermMatch match)
    {
        ReadOnlySpan<char> text = match.Span.Of(input);
        Concept concept = match.Concept;
        if (format == OutputFormat.Text)
        {
            output.Text.WriteLine($"{match.Span.Start}\t{text}\t{concept.Id}\t{concept.PreferredEnglish}\t{concept.PreferredChinese}");
            return;
        }

        string found = text.ToString();
        output.JsonLine(json =>
        {
            json.WriteString("concept", concept.Id);
            json.WriteNumber("start", match.Span.Start);
            json.WriteNumber("length", match.Span.Length);
            json.WriteString("text", found);
            json.WriteString("type", TypeName(concept.Type));
            json.WriteString("en", concept.PreferredEnglish);
            json.WriteString("zh", concept.PreferredChinese);
        });
    }

    private static void WriteNames(Utf8JsonWriter json, string property, IEnumerable<string> names)
    {
        json.WriteStartArray(property);
        foreach (string name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    // As in the sources of the dictionary: DrugClass → drug-class.
    private static string TypeName(SemanticType type) => KebabCase.Of(type.ToString());
}
