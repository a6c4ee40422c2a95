using System.Runtime.InteropServices;

namespace MscText.Normalization;

/// <summary>How the sections of <c>opencc.bin</c> fit together; shared by the data compiler and the converter.</summary>
/// <remarks>
/// <para>
/// A <em>stage</em> is one longest-match dictionary. Each UTF-16 code unit has an entry in a two-level page table: the
/// low half is what the unit alone becomes, the high half is 0 unless there is more to do: the trie code of the unit
/// where longer keys (or keys whose value is not one unit) begin with it, and flags. So text that no key touches costs
/// one look-up a unit. Most units begin some phrase, but few pairs of units do: a bit set over hashed pairs
/// (Bloom, "Space/Time Trade-offs in Hash Coding with Allowable Errors", CACM 13, 1970, with one hash function) tells
/// in one more look-up that the trie need not be walked.
/// </para>
/// <para>
/// All stages share one double array: the keys of a stage hang below a unit of its own. A node without children has the
/// complement of its key's number in place of the offset. A key's number indexes the stage's values. A value is one
/// word: two units of text in place (the second 0 for one unit), or the remark that the key's units are mapped one by
/// one, or a place in the pool of longer texts.
/// </para>
/// <para>
/// A <em>program</em> is what one configuration does: passes over the whole text, then, for configurations with
/// segmentation, a segmented pass. There the dictionary of the segmentation gives each phrase its result after the whole
/// conversion chain, computed at build time, since a segment is converted on its own; only the runs between phrases
/// go through the stages of the chain, from the first unit on that one of them may change.
/// </para>
/// </remarks>
internal static class ConversionFormat
{
    /// <summary>Resource name of the compiled data.</summary>
    public const string FileName = "opencc.bin";

    /// <summary>Names of the configurations, in ordinal order.</summary>
    public const string ConfigurationSection = "config";

    /// <summary>Two programs a configuration: with and without the tables of rare characters.</summary>
    public const string ProgramSection = "program";

    /// <summary>Stage numbers that the programs point into.</summary>
    public const string StepSection = "step";

    public const string StageSection = "stage";

    /// <summary>First level of the page tables: per stage, the offset of each page in <see cref="PageSection"/>.</summary>
    public const string PageIndexSection = "page.i";

    /// <summary>Second level: entries of a unit.</summary>
    public const string PageSection = "page";

    public const string TrieSection = "trie";

    /// <summary>The bit sets over pairs of units.</summary>
    public const string FilterSection = "filter";

    public const string ValueSection = "value";

    /// <summary>Longer texts, each preceded by its length in one unit.</summary>
    public const string PoolSection = "pool";

    public const int PageBits = 6;
    public const int PageSize = 1 << PageBits;
    public const int PageMask = PageSize - 1;
    public const int PagesPerStage = (char.MaxValue + 1) >> PageBits;

    /// <summary>Trie code of an entry.</summary>
    public const uint CodeMask = 0x3FFF_0000;

    public const int CodeShift = 16;

    /// <summary>Flag of an entry: the unit alone is a key of the trie.</summary>
    public const uint OwnKeyFlag = 0x4000_0000;

    /// <summary>Flag of an entry in a segmented pass: the stages of the runs may change what the unit became.</summary>
    public const uint RunStagesFlag = 0x8000_0000;

    /// <summary>Trie code of the units that open an ideographic description sequence.</summary>
    public const int DescriptionCode = (int)(CodeMask >> CodeShift);

    /// <summary>Value: the units of the key become what each of them becomes alone.</summary>
    public const uint MappedValue = 0xFDFF_0000;

    /// <summary>Values from here on point into the pool: the low 24 bits are the place.</summary>
    public const uint PooledValue = 0xFE00_0000;

    /// <summary>
    /// Values from here on are pooled segments of their own; below, pooled values are characters of a run that goes
    /// through the stages of a segmented pass. Other values are always segments.
    /// </summary>
    public const uint PooledSegment = 0xFF00_0000;

    public const uint PoolMask = 0x00FF_FFFF;

    /// <summary>The hash of the first two units of a key, of which the highest bits are used.</summary>
    public static uint HashPair(int firstCode, char second) => (((uint)firstCode << 16) | second) * 0x9E37_79B1u;

    /// <summary>The unit below which the keys of a stage hang: private use, in no key.</summary>
    public static char StageUnit(int stageTrie) => (char)('\uE000' + stageTrie);

    /// <summary>One dictionary.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Stage
    {
        /// <summary>Place of the first level of the page table.</summary>
        public int PageIndex;

        /// <summary>What to add to the code of a first unit to get its trie state.</summary>
        public int RootBase;

        /// <summary>Place of the bit set over the pairs of units that begin the keys of the trie.</summary>
        public int Filter;

        /// <summary>How far a hash is shifted to the right to give a bit of the set.</summary>
        public int FilterShift;

        /// <summary>Place of the value of key 0.</summary>
        public int Values;

        /// <summary>1 where keys may begin with an ASCII character or change one.</summary>
        public int TouchesAscii;

        /// <summary>First unit after ASCII that the stage may change, or 0x10000 for none.</summary>
        public int FirstTouched;

        /// <summary>Last such unit.</summary>
        public int LastTouched;
    }

    /// <summary>What a configuration does.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Program
    {
        /// <summary>Place of the first stage number in <see cref="StepSection"/>.</summary>
        public int FirstStep;

        /// <summary>Number of passes over the whole text.</summary>
        public int PassCount;

        /// <summary>1 where a segmented pass follows: its stage comes after those of the passes.</summary>
        public int IsSegmented;

        /// <summary>Number of stages that the runs of the segmented pass go through, after that stage.</summary>
        public int RunStageCount;
    }
}
