using System.Text.RegularExpressions;

namespace MscText.Checking;

/// <summary>Finds what denies in English.</summary>
internal static partial class EnglishNegation
{
    /// <summary>The words that deny, in order.</summary>
    public static List<NegationCue> Find(string text)
    {
        var found = new List<NegationCue>();
        foreach (Match match in Cue().Matches(text))
        {
            if (!match.Groups["skip"].Success)
            {
                NegationStrength strength = match.Groups["strong"].Success ? NegationStrength.Strong
                    : match.Groups["prefix"].Success ? NegationStrength.Prefix
                    : NegationStrength.Weak;
                found.Add(new NegationCue(new TextSpan(match.Index, match.Length), strength));
            }
        }

        return found;
    }

    // "not only" and "whether or not" deny nothing; "no more than" is a limit. The longer alternatives come first.
    [GeneratedRegex(
        @"\b(?:(?<skip>not only|none the less|not least|can ?not do (?:more|better)|could (?:not )?do (?:no )?(?:more|better)|so-called|whether or not|no sooner|no doubt|no\.? ?(?=[0-9])|not to mention|not just|not merely|not surprisingly|no longer than|inactivated|non-?linear|nonetheless|nonsense|unless|under[a-z]*|unit[a-z]*|uni[a-z]*|unto|until|union|unanim[a-z]*)" +
        @"|(?<weak>if not|as against|not until|(?:is|are|was|were|do|does|did|have|has|would|could|should|can|will) (?:[a-z]+ )?not(?= [^.;]*\?)|(?:no|not) (?:more|less|fewer|greater|later|earlier|older|younger|lower|higher) than|not exceeding|not (?:un|in|im)(?:common|frequent|usual|significant|important|likely|expected|reasonabl|possibl)[a-z]*|cannot be (?:ignored|excluded|overlooked|neglected)|not (?:necessarily|yet))" +
        @"|(?<strong>not (?:as|so)(?= )|not|no|cannot|without|neither|never|none|nobody|nothing|nowhere|[a-z]+n['’]t|lack(?:s|ed|ing)?|absence|absent|fail(?:s|ed|ing)?(?= to)|unable|inability|free of|devoid of)" +
        @"|(?<prefix>un[a-z]{4,}|non-?[a-z]{4,}|in(?:activ|adequa|appropria|capab|capac|coheren|cohesi|complet|conclusiv|consisten|constan|correct|curab|effectiv|effici|elig|equal|equit|experienc|operab|sensitiv|significan|solub|stab|sufficien|toler|valid|visib|accura|accessib|comparab|compatib|separab)[a-z]*|im(?:possib|mobil|perfect|matur|precis|proper)[a-z]*|ir(?:regular|reversib|relevan|responsib)[a-z]*)" +
        @"|(?<weak>nor|fail[a-z]*|[a-z]+-?free|free|few|little|hardly|rarely|seldom|scarce[a-z]*|rare|barely|poor|poorly|limited|shortages?|missing|miss(?:es|ed)?|difficult[a-z]*|hard|" +
        @"avoid[a-z]*|exclu[a-z]*|except[a-z]*|unless|refrain[a-z]*|anomal[a-z]*|contrar[a-z]*|opposite|oppos(?:es?|ed|ing|ition)|prohibit[a-z]*|forbid[a-z]*|bann?(?:ed|s|ing)?|prevent[a-z]*|prematur[a-z]*|reluctan[a-z]*|obsolete|outdated|empty|ambigu[a-z]*|doubt[a-z]*|irreconcil[a-z]*|exempt[a-z]*|otherwise|wrong[a-z]*|regardless|irrespective[a-z]*|instead|rather|other than|apart from|until|yet|" +
        @"stop[a-z]*|ceas[a-z]*|withdraw[a-z]*|discontinu[a-z]*|refus[a-z]*|reject[a-z]*|den(?:y|ied|ies)|negative[a-z]*|negat[a-z]*|void|naive|" +
        @"deficien[a-z]*|deplet[a-z]*|delet[a-z]*|knockout[a-z]*|adverse[a-z]*|bad|badly|[a-z]{3,}less|a(?:symptomatic|septic|typical|vascular|cellular|nonym[a-z]*|symmetr[a-z]*|sexual)|" +
        @"dis(?:agree|continu|appear|abilit|abl|proportion|similar|satisf|advantag|comfort|crepan|order|regard|favo|connect|trust|like)[a-z]*|im(?:balanc|pair|penetra)[a-z]*|il(?:legal|licit|logical|legible)[a-z]*|" +
        @"in(?:curab|definit|dependen|differen|direct|distin|evitab|fertil|frequen|tact|variab|consequen|discriminat|formal|organic|somni|voluntar)[a-z]*|" +
        @"mis[a-z]{3,}|mal(?:nutrition|nourish|function|absor)[a-z]*|under-?(?:report|estimat|diagnos|treat|weight|develop|power|nourish|utili|perform)[a-z]*|" +
        @"inferior[a-z]*|abnorm[a-z]*|vary|varie[ds]|partly|partially|only part|elusive|to be (?:determined|elucidated|clarified|established|explored|seen|confirmed)|inconveni[a-z]*|silent|aberr[a-z]*|loss of|lost|minimal))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Cue();
}
