namespace MscText.Segmentation;

/// <summary>The abbreviations of scientific English, and the words that begin its sentences.</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, Abbreviation>.AlternateLookup<ReadOnlySpan<char>> s_words = CreateWords();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_starters = new HashSet<string>(StringComparer.Ordinal)
    {
        "A", "According", "Additionally", "After", "All", "Also", "Although", "Among", "An", "And", "As", "At", "Background", "Because", "Before",
        "Both", "But", "By", "Conclusion", "Conclusions", "Consequently", "Conversely", "Data", "Despite", "Due", "During", "Each", "Early",
        "Either", "Even", "Every", "Few", "Finally", "First", "Five", "For", "Four", "From", "Furthermore", "Given", "He", "Hence", "Here",
        "However", "I", "If", "Importantly", "In", "Indeed", "Instead", "Interestingly", "It", "Its", "Many", "Mechanistically", "Method",
        "Methods", "More", "Moreover", "Most", "Neither", "Nevertheless", "New", "No", "Notably", "Objective", "Objectives", "Of", "On",
        "Once", "One", "Only", "Other", "Our", "Out", "Overall", "Participants", "Patients", "Previous", "Purpose", "Recent", "Recently",
        "Result", "Results", "Second", "Several", "She", "Similarly", "Since", "Six", "So", "Some", "Still", "Studies", "Such", "Ten",
        "That", "The", "Their", "Then", "There", "Therefore", "These", "They", "Third", "This", "Those", "Three", "Through", "Thus", "To",
        "Together", "Two", "Under", "Unlike", "Until", "Upon", "Using", "We", "What", "When", "Where", "Whereas", "Whether", "Which",
        "While", "With", "Within", "Without", "Yet", "You",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the full stop behind a word says. Words in capitals are none, otherwise case does not matter.</summary>
    /// <param name="word">The word without its last full stop, with those inside: <c>e.g</c>, <c>Fig</c>.</param>
    public static Abbreviation Find(ReadOnlySpan<char> word)
    {
        // MS, DR, CF: an acronym, not an abbreviation.
        if (word.Length > 1 && !word.ContainsAnyExceptInRange('A', 'Z'))
        {
            return Abbreviation.None;
        }

        if (s_words.TryGetValue(word, out Abbreviation abbreviation))
        {
            return abbreviation;
        }

        return IsInitials(word) ? Abbreviation.BeforeName : Abbreviation.None;
    }

    /// <summary>Whether a capitalised word begins a sentence rather than a name.</summary>
    public static bool StartsSentence(ReadOnlySpan<char> word) => s_starters.Contains(word);

    /// <summary>Letters with a full stop each: <c>U.S</c>, <c>J.R.R</c>, <c>a.m</c>; also <c>Ph.D</c>.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || !word.Contains('.'))
        {
            return false;
        }

        int letters = 0;
        foreach (char unit in word)
        {
            letters = unit == '.' ? 0 : letters + 1;
            if (letters > 2 || !(unit == '.' || char.IsLetter(unit)))
            {
                return false;
            }
        }

        return letters > 0;
    }

    private static Dictionary<string, Abbreviation>.AlternateLookup<ReadOnlySpan<char>> CreateWords()
    {
        var words = new Dictionary<string, Abbreviation>(StringComparer.OrdinalIgnoreCase);
        Add(Abbreviation.GoesOn, "e.g i.e eg ie vs cf viz fig figs eq eqs eqn ref refs dr drs prof mr mrs ms mx mt ca approx resp esp incl excl ver suppl defn");
        Add(Abbreviation.BeforeNumber, "no nos tab p pp vol art sect chap ch nr");
        Add(Abbreviation.BeforeName, "inc ltd co corp gmbh st jr sr jan feb mar apr jun jul aug sep sept oct nov dec dept univ inst hosp acad assoc rev ann res clin oncol nat med sci int proc");
        Add(Abbreviation.MayEnd, "al etc sp spp ssp subsp var pv bv cv ibid hr hrs min mins sec secs wk wks mo mos yr yrs max avg misc dia temp conc wt vol/vol");
        return words.GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(Abbreviation kind, string list)
        {
            foreach (string word in list.Split(' '))
            {
                words[word] = kind;
            }
        }
    }
}
