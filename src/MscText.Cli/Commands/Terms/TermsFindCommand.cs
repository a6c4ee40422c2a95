using System.CommandLine;
using MscText.Cli.Io;
using MscText.Terms;

namespace MscText.Cli.Commands;

/// <summary><c>msctext terms find</c></summary>
internal static class TermsFindCommand
{
    public static Command Create()
    {
        Argument<string> file = CommonOptions.File();
        Option<OutputFormat> format = CommonOptions.Format(
            "text, or jsonl: {\"concept\",\"start\",\"length\",\"text\",\"type\",\"en\",\"zh\"} a match.");
        Option<string[]> terms = UserTerms.Option();
        var command = new Command("find", "Find the dictionary's terms in a text.") { file, format, terms };
        command.SetAction(parsed =>
        {
            string input = TextInput.Read(parsed.GetRequiredValue(file));
            TermDictionary dictionary = UserTerms.Load(parsed.GetValue(terms));
            TermMatcher matcher = dictionary == TermDictionary.Default ? TermMatcher.Default : new TermMatcher(dictionary);
            using Output output = Output.Standard();
            foreach (TermMatch match in matcher.Find(input))
            {
                Write(output, parsed.GetValue(format), input, match);
            }

            return ExitCodes.Fine;
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
            json.WriteString("type", ConceptJson.TypeName(concept.Type));
            json.WriteString("en", concept.PreferredEnglish);
            json.WriteString("zh", concept.PreferredChinese);
        });
    }
}
