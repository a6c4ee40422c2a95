using System.CommandLine;
using MscText.Alignment;
using MscText.Checking;
using MscText.Terms;

namespace MscText.Cli.Commands;

/// <summary>The options that say which findings a user wants.</summary>
internal sealed class PolicyOptions
{
    private readonly Option<string[]> _rules = new("--rules")
    {
        Description = "Rules to run, separated by commas: a,b these only; -a,-b all but these.",
        HelpName = "RULES",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _severities = new("--severity")
    {
        Description = "Severity of a rule's findings: RULE=info, RULE=warning or RULE=error; may be given several times.",
        HelpName = "RULE=SEVERITY",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<double> _confidence = CommonOptions.Confidence("Leave out findings less confident, from 0 to 1. [default: 0]");

    private readonly Option<string> _glossary = new("--glossary")
    {
        Description = "House translations, a line each: English, a tab, Chinese. What a rule says against them is left out.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _terms = UserTerms.Option();

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _rules, _severities, _confidence, _glossary, _terms })
        {
            command.Options.Add(option);
        }

        _rules.Validators.Add(r => RuleSelection.Validate(r.GetValueOrDefault<string[]>() ?? [], r.AddError));
        _severities.Validators.Add(r => SeverityOverrides.ParseAll(r.GetValueOrDefault<string[]>() ?? [], r.AddError));
    }

    /// <summary>The checker and the policy that the command line asks for.</summary>
    /// <exception cref="CommandException">A list can't be read.</exception>
    public (TranslationChecker Checker, FindingPolicy Policy) Read(ParseResult parsed)
    {
        IReadOnlyList<string> severities = parsed.GetValue(_severities) ?? [];
        (TermDictionary dictionary, IReadOnlyCollection<Concept> own) = UserTerms.Read(parsed.GetValue(_terms));
        var policy = new FindingPolicy
        {
            Severities = SeverityOverrides.ParseAll(severities, _ => { }),
            MinConfidence = parsed.GetValue(_confidence),
            Accepted = Accepted(own, parsed.GetValue(_glossary)),
        };
        return (RuleSelection.Of(parsed.GetValue(_rules) ?? [], dictionary), policy);
    }

    private static AcceptedTerms? Accepted(IEnumerable<Concept> own, string? glossary)
    {
        List<Concept> concepts = [.. own];
        if (glossary is not null)
        {
            concepts.AddRange(AcceptedTerms.Concepts(Glossary(glossary)));
        }

        return concepts.Count == 0 ? null : AcceptedTerms.Of(concepts);
    }

    private static List<BitextPair> Glossary(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"{path}: can't be read: there is no such file.", ExitCodes.Unreadable);
        }

        using FileStream stream = File.OpenRead(path);
        var pairs = new List<BitextPair>();
        foreach (BitextReadResult result in BitextReader.Read(stream, Path.ChangeExtension(path, ".tsv")))
        {
            pairs.Add(result.Pair ?? throw new CommandException(
                $"{(result.Error!.Line > 0 ? $"{path}:{result.Error.Line}" : path)}: {result.Error.Message} {result.Error.Remedy}", ExitCodes.Unreadable));
        }

        return pairs;
    }
}
