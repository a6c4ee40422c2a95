using MscText.Lucene;

namespace MscText.Search;

/// <summary>The records that an index stored.</summary>
internal static class StoredRecords
{
    /// <summary>All that are not deleted, in the order of the index.</summary>
    public static async IAsyncEnumerable<AbstractRecord> All(IndexReader reader)
    {
        for (int doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (!reader.IsDeleted(doc))
            {
                yield return RecordReader.Read(reader.Document(doc));
            }
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }
}
