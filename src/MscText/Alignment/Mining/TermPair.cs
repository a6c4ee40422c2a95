namespace MscText.Alignment;

/// <summary>A pair of terms with what was counted and found about it.</summary>
internal sealed class TermPair
{
    public required string English { get; init; }

    public required string Chinese { get; init; }

    /// <summary>Beads with the pair, with the English, with the Chinese.</summary>
    public required int Together { get; init; }

    public required int EnglishCount { get; init; }

    public required int ChineseCount { get; init; }

    /// <summary>Dunning's statistic.</summary>
    public required double Surprise { get; init; }

    /// <summary>The share of the letters and characters that words and parts of names explain.</summary>
    public required double EnglishExplained { get; init; }

    public required double ChineseExplained { get; init; }

    /// <summary>The share of the letters in words that the dictionaries know, but not as this.</summary>
    public required double EnglishContradicted { get; init; }

    public required double ChineseContradicted { get; init; }

    /// <summary>How freely both stand: the entropies of their neighbours, each at most 1; 0 where they are always a piece of the same.</summary>
    public required double Freedom { get; init; }

    public required bool HasSound { get; init; }

    /// <summary>Whether CC-CEDICT has the pair as it is: a word that needs no entry among terms.</summary>
    public required bool IsGeneralWord { get; init; }

    public bool HasAbbreviation { get; set; }

    /// <summary>In how many beads the pair was chosen before all that contradict it.</summary>
    public int Chosen { get; set; }

    public TermExample? Example { get; set; }
}
