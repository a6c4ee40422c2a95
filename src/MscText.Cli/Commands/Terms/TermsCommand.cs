using System.CommandLine;

namespace MscText.Cli.Commands;

/// <summary><c>msctext terms</c>: the commands of the term dictionary, each in its own file.</summary>
internal static class TermsCommand
{
    public static Command Create() =>
        new("terms", "The biomedical term dictionary.")
        {
            TermsFindCommand.Create(),
            TermsLookupCommand.Create(),
            TermsShowCommand.Create(),
            TermsImportCommand.Create(),
            TermsExportCommand.Create(),
            TermsMineCommand.Create(),
        };
}
