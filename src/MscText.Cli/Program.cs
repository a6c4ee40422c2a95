using System.CommandLine;
using MscText.Cli;
using MscText.Cli.Commands;

var root = new RootCommand(
    "Bilingual (Chinese/English) biomedical text: normalise, segment, align, check, index, search.")
{
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
};

ParseResult parsed = root.Parse(args);
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
