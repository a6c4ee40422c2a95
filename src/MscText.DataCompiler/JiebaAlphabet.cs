namespace MscText.DataCompiler;

/// <summary>Numbers the UTF-16 code units of jieba's data from 1, the most frequent first, so that hot rows lie together.</summary>
internal sealed class JiebaAlphabet
{
    // Occurrences in running text plus one, so that units that only exist are kept.
    private readonly long[] _counts = new long[char.MaxValue + 1];

    /// <summary>Number of codes, the unused code 0 included; known once codes are assigned.</summary>
    public int Size { get; private set; }

    public void Count(string text, int frequency)
    {
        foreach (char unit in text)
        {
            _counts[unit] += frequency + (_counts[unit] == 0 ? 1 : 0);
        }
    }

    public ushort[] AssignCodes()
    {
        ushort[] codes = new ushort[char.MaxValue + 1];
        Size = 1;
        foreach (int unit in Enumerable.Range(0, _counts.Length).Where(u => _counts[u] > 0)
            .OrderByDescending(u => _counts[u]).ThenBy(u => u))
        {
            codes[unit] = checked((ushort)Size++);
        }

        return codes;
    }
}
