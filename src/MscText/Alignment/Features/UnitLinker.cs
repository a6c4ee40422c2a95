using System.Runtime.CompilerServices;
using MscText.Data;

namespace MscText.Alignment;

/// <summary>Finds the English features of a document that each Chinese unit may stand for.</summary>
internal sealed class UnitLinker(FeatureVocabulary vocabulary, GlossLexicon? lexicon)
{
    private readonly List<UnitLink> _links = [];

    /// <summary>The links of a unit; null where it is none: a Latin run without a word in it, a concept that only the Chinese names.</summary>
    public UnitLink[]? Find(in ChineseUnit unit)
    {
        _links.Clear();
        bool isUnit = true;
        switch (unit.Kind)
        {
            case ChineseUnitKind.Word:
                AddWord(unit.Text);
                break;
            case ChineseUnitKind.Character:
                AddSenses(unit.Text);
                break;
            case ChineseUnitKind.Latin:
                isUnit = TryAddLatin(unit.Text);
                break;
            case ChineseUnitKind.Number:
                Add(vocabulary.FindNumber(unit.Value), BeadEvidenceKind.Number);
                break;
            default:
                Add(vocabulary.FindConcept(unit.Concept), BeadEvidenceKind.Term);
                isUnit = _links.Count > 0;
                break;
        }

        return isUnit ? [.. _links] : null;
    }

    // 细胞因子 is cytokine, and cell and factor as well: translators and the dictionary differ on where words end.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddWord(string word)
    {
        AddSenses(word);
        DoubleArrayTrie words = lexicon!.Words;
        for (int start = 0; word.Length > 2 && start < word.Length - 1; start++)
        {
            int state = DoubleArrayTrie.Root;
            for (int end = start; end < word.Length && words.TryStep(ref state, word[end]); end++)
            {
                if (end > start && end - start + 1 < word.Length && words.TryGetValue(state, out int part))
                {
                    AddSenses(lexicon.Senses(part));
                }
            }
        }
    }

    private void AddSenses(string word)
    {
        if (lexicon is not null)
        {
            AddSenses(lexicon.Senses(word));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddSenses(ReadOnlySpan<ushort> senses)
    {
        foreach (ushort stem in senses)
        {
            Add(stem == 0 ? -1 : vocabulary.OfStem(stem), BeadEvidenceKind.Gloss);
        }
    }

    private bool TryAddLatin(string part)
    {
        Span<char> folded = stackalloc char[64];
        bool symbol = LatinRun.IsSymbol(part);
        int written = symbol ? LatinRun.Fold(part, folded) : EnglishWords.Fold(part, folded);
        if (written < 2 || !folded[..written].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        int feature = symbol ? vocabulary.FindSymbol(folded[..written]) : vocabulary.FindWord(folded[..written]);
        if (symbol && feature < 0 && LatinRun.IsCapitals(part))
        {
            // The English may have it as a word, in a heading or in small letters.
            written = EnglishWords.Fold(part, folded);
            feature = vocabulary.FindWord(folded[..written]);
        }

        Add(feature, BeadEvidenceKind.SharedToken);
        return true;
    }

    private void Add(int feature, BeadEvidenceKind kind)
    {
        foreach (UnitLink link in _links)
        {
            if (link.Feature == feature)
            {
                return;
            }
        }

        if (feature >= 0)
        {
            _links.Add(new UnitLink(feature, kind));
        }
    }
}
