using System.CommandLine;
using MscText.Cli.Io;
using MscText.Segmentation;

namespace MscText.Cli.Commands;

/// <summary><c>msctext sentences</c>.</summary>
internal static class SentencesCommand
{
    private enum SentenceLanguage
    {
        En,
        Zh,
    }

    public static Command Create()
    {
        Argument<string> file = CommonOptions.File();
        Option<SentenceLanguage> language = CommonOptions.Choice<SentenceLanguage>("--lang", "Main language of the text.");
        var command = new Command("sentences", "Split a text into sentences, one a line.") { file, language };
        command.SetAction(parsed =>
        {
            string input = TextInput.Read(parsed.GetRequiredValue(file));
            Language main = parsed.GetValue(language) == SentenceLanguage.En ? Language.English : Language.Chinese;
            using Output output = Output.Standard();
            foreach (TextSpan sentence in SentenceSplitter.Default.Split(input, main))
            {
                // A sentence may run over several lines of the input; in the output it has one.
                output.Text.WriteLine(input.Substring(sentence.Start, sentence.Length).ReplaceLineEndings(" "));
            }

            return ExitCodes.Fine;
        });
        return command;
    }
}
