using System.CommandLine;
using System.CommandLine.Help;
using MscText.Cli;
using MscText.Cli.Commands;
using MscText.Lucene;
using MscText.Search;

// A plain command rather than a RootCommand, which would take the name of the assembly.
var root = new Command(
    "msctext", "Bilingual (Chinese/English) biomedical text: normalise, segment, align, check, index, search.")
{
    new HelpOption(),
    new VersionOption(),
    RunCommand.Create(),
    NormalizeCommand.Create(),
    ConvertCommand.Create(),
    SegmentCommand.Create(),
    SentencesCommand.Create(),
    TermsCommand.Create(),
    AbbreviationsCommand.Create(),
    AlignCommand.Create(),
    CheckCommand.Create(),
    IndexCommand.Create(),
    SearchCommand.Create(),
    ServeCommand.Create(),
};

// A query that begins with @ is a query, not a file of arguments.
ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine($"msctext: {error.Message}");
    }

    Console.Error.WriteLine($"See: msctext {string.Join(' ', Names(parsed.CommandResult))}--help");
    return ExitCodes.Usage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (CommandException e)
{
    Console.Error.WriteLine($"msctext: {e.Message}");
    return e.ExitCode;
}
catch (Exception e) when (e is IndexSchemaException or IndexLockedException or CorruptIndexException)
{
    Console.Error.WriteLine($"msctext: {e.Message}");
    return ExitCodes.Unreadable;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("msctext: cancelled.");
    return ExitCodes.Cancelled;
}

static IEnumerable<string> Names(System.CommandLine.Parsing.CommandResult result)
{
    var names = new Stack<string>();
    for (var r = result; r?.Parent is System.CommandLine.Parsing.CommandResult parent; r = parent)
    {
        names.Push(r.Command.Name + " ");
    }

    return names;
}
