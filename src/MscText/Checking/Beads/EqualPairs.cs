namespace MscText.Checking;

/// <summary>Takes what both sides of a bead have from their lists, so that what differs is left.</summary>
internal static class EqualPairs
{
    /// <summary>Removes equal items one for one, from the ends of the lists on.</summary>
    public static void Remove<T>(List<T> english, List<T> chinese, Func<T, T, bool> areEqual)
    {
        for (int i = english.Count - 1; i >= 0; i--)
        {
            int at = chinese.FindLastIndex(c => areEqual(english[i], c));
            if (at >= 0)
            {
                english.RemoveAt(i);
                chinese.RemoveAt(at);
            }
        }
    }
}
