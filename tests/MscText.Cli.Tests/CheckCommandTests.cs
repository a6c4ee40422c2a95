using System.Text.Json;
using MscText.Testing;

namespace MscText.Cli.Tests;

/// <summary>The options of <c>check</c>: inputs, exit codes, rules, severities and suppression.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("msctext-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_pair_of_files_gives_findings_and_exit_code_1()
    {
        CommandResult result = CommandRunner.Run(
            "check", "--en", File("a.en", "The dose was 5 mg. All patients recovered."), "--zh", File("a.zh", "剂量为50 mg。所有患者均康复。"), "--format", "jsonl");

        Assert.Equal(1, result.ExitCode);
        JsonElement finding = result.Json.First(f => f.GetProperty("rule").GetString() == "number-mismatch");
        Assert.Equal("50", "剂量为50 mg。".Substring(finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32())[..2]);
        Assert.EndsWith("a.zh", finding.GetProperty("file").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_translation_gives_nothing_and_exit_code_0()
    {
        CommandResult result = CommandRunner.Run("check", File("good.tsv", "The dose was 5 mg.\t剂量为5 mg。\n"), "--format", "jsonl");

        Assert.Equal((0, ""), (result.ExitCode, result.Output));
    }

    [Fact]
    public void Fail_on_and_severity_decide_the_exit_code_and_leave_the_findings()
    {
        string file = File("dose.tsv", "The dose was 5 mg.\t剂量为50 mg。\n");
        string[] command = ["check", file, "--rules", "number-mismatch", "--format", "jsonl"];

        Assert.Equal(1, CommandRunner.Run([.. command, "--fail-on", "error"]).ExitCode);
        CommandResult milder = CommandRunner.Run([.. command, "--fail-on", "error", "--severity", "number-mismatch=warning"]);
        Assert.Equal(0, milder.ExitCode);
        Assert.Equal("warning", Assert.Single(milder.Json).GetProperty("severity").GetString());
    }

    [Fact]
    public void Rules_are_chosen_or_left_out_by_name()
    {
        string file = File("dose.tsv", "The dose was 5 mg.\t剂量为50 mg。\nCells grew.\t\n");
        static string[] Rules(CommandResult r) => [.. r.Json.Select(f => f.GetProperty("rule").GetString()!).Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal(["missing-segment"], Rules(CommandRunner.Run("check", file, "--format", "jsonl", "--rules", "missing-segment")));
        Assert.DoesNotContain("number-mismatch", Rules(CommandRunner.Run("check", file, "--format", "jsonl", "--rules", "-number-mismatch")));
        CommandResult unknown = CommandRunner.Run("check", file, "--rules", "number-mismatsch");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("number-mismatsch", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_is_listed_with_its_severity()
    {
        CommandResult result = CommandRunner.Run("check", "--list-rules");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.Lines, l => l.StartsWith("number-mismatch ", StringComparison.Ordinal));
        Assert.All(result.Lines, l => Assert.Matches("^[a-z-]+ +(info|warning|error) +[A-Z]", l));
    }

    [Fact]
    public void House_translations_and_own_terms_suppress_findings()
    {
        string file = File("ev.tsv", "EVs rose.\t电动汽车增加。\n");
        string[] command = ["check", file, "--rules", "acronym-as-word", "--format", "jsonl"];

        Assert.Equal(1, CommandRunner.Run(command).ExitCode);
        Assert.Equal(0, CommandRunner.Run([.. command, "--glossary", File("house.tsv", "EVs\t电动汽车\n")]).ExitCode);
        Assert.Equal(1, CommandRunner.Run([.. command, "--glossary", File("other.tsv", "exosomes\t外泌体\n")]).ExitCode);
        CommandResult broken = CommandRunner.Run([.. command, "--glossary", File("broken.txt", "fine\t好\nno tab\n")]);
        Assert.Equal(3, broken.ExitCode);
        Assert.Contains("broken.txt:2", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Own_terms_of_any_format_are_terms_to_the_rules()
    {
        string file = File("t.tsv", "Patients with zorbitis were treated.\t格鲁布综合征患者接受了治疗。\n");
        string csv = File("own.csv", "en,zh,type\nzorbitis,佐比炎,disease\ngrub syndrome,格鲁布综合征,disease\n");
        string tbx = File("own.tbx", """
            <?xml version="1.0" encoding="UTF-8"?>
            <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
            <conceptEntry id="a"><langSec xml:lang="en"><termSec><term>zorbitis</term></termSec></langSec><langSec xml:lang="zh"><termSec><term>佐比炎</term></termSec></langSec></conceptEntry>
            <conceptEntry id="b"><langSec xml:lang="en"><termSec><term>grub syndrome</term></termSec></langSec><langSec xml:lang="zh"><termSec><term>格鲁布综合征</term></termSec></langSec></conceptEntry>
            </body></text></tbx>
            """);
        string[] command = ["check", file, "--rules", "term-mismatch", "--format", "jsonl"];

        Assert.Empty(CommandRunner.Run(command).Json);
        JsonElement finding = Assert.Single(CommandRunner.Run([.. command, "--terms", csv]).Json);
        Assert.Equal(("格鲁布综合征", "佐比炎"), (finding.GetProperty("text").GetString(), finding.GetProperty("suggestion").GetString()));
        Assert.Equal("格鲁布综合征", Assert.Single(CommandRunner.Run([.. command, "--terms", tbx]).Json).GetProperty("text").GetString());
        CommandResult broken = CommandRunner.Run([.. command, "--terms", File("broken.tbx", "<tbx><text>\n<body></text></tbx>")]);
        Assert.Equal(3, broken.ExitCode);
        Assert.Contains("broken.tbx:2", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Segments_of_a_long_memory_keep_their_ids()
    {
        string rows = string.Concat(Enumerable.Range(1, 2500).Select(i => $"<tu tuid=\"s{i}\"><tuv xml:lang=\"en\"><seg>The dose was {i} mg.</seg></tuv><tuv xml:lang=\"zh\"><seg>剂量为{(i % 700 == 0 ? i + 5000 : i)} mg。</seg></tuv></tu>"));
        CommandResult result = CommandRunner.Run(
            "check", File("m.tmx", $"<tmx version=\"1.4\"><header srclang=\"en\"/><body>{rows}</body></tmx>"), "--rules", "number-mismatch", "--format", "jsonl");

        Assert.Equal(["s700", "s1400", "s2100"], result.Json.Select(f => f.GetProperty("segment").GetString()).Distinct());
        Assert.All(result.Json, f => Assert.Equal(f.TryGetProperty("side", out _) ? 13 : 3, f.GetProperty("start").GetInt32()));
        Assert.All(result.Json, f => Assert.Equal("m.tmx", f.GetProperty("file").GetString()));
    }

    [Fact]
    public void Records_name_themselves_and_errors_do_not_stop_the_rest()
    {
        string file = File("r.jsonl", """
            {"id":"r1","abstractEn":"The dose was 5 mg.","abstractZh":"剂量为50 mg。"}
            {broken
            {"id":"r3","abstractEn":"The dose was 7 mg.","abstractZh":"剂量为70 mg。"}
            """);
        CommandResult result = CommandRunner.Run("check", file, "--rules", "number-mismatch", "--format", "jsonl");

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(["r1", "r3"], result.Json.Select(f => f.GetProperty("id").GetString()));
        Assert.Contains("r.jsonl:2", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("json")]
    [InlineData("xliff")]
    public void Formats_of_whole_files_are_whole_on_the_sample_corpus(string format)
    {
        CommandResult result = CommandRunner.Run(["check", .. Directory.GetFiles(EvalData.OwnSeeds, "switched-*.txt"), "--format", format]);

        Assert.Equal(1, result.ExitCode);
        if (format == "xliff")
        {
            Assert.NotEmpty(System.Xml.Linq.XDocument.Parse(result.Output).Descendants());
        }
        else
        {
            Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(result.Output).RootElement.ValueKind);
        }
    }

    private string File(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
