using System.CommandLine;
using MscText.Cli.Io;
using MscText.Normalization;

namespace MscText.Cli.Commands;

/// <summary><c>msctext convert</c>.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        Argument<string> file = CommonOptions.File();
        var configuration = new Option<string>("--config", "-c")
        {
            Description = "OpenCC configuration: " + string.Join(", ", ChineseConverter.Configurations) + ".",
            Required = true,
        };
        configuration.AcceptOnlyFromAmong([.. ChineseConverter.Configurations]);
        var command = new Command("convert", "Convert between Chinese scripts and regional standards, as OpenCC does.")
        {
            configuration, file,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            ChineseConverter converter = ChineseConverter.For(parsed.GetRequiredValue(configuration));
            using var input = new StringReader(TextInput.Read(parsed.GetRequiredValue(file)));
            using Output output = Output.Standard();
            converter.Convert(input, output.Text, cancellationToken);
            return Task.FromResult(ExitCodes.Fine);
        });
        return command;
    }
}
