using MscText.Testing;

namespace MscText.Lucene.Tests.Durability;

/// <summary>
/// Kills a process that adds, updates, deletes, merges and commits, 200 times, each at a random instant. What a killed process wrote is in
/// the memory of the operating system and so on the disk sooner or later; what a crash of the machine loses is the part of
/// <see cref="Index.CrashTests"/>.
/// </summary>
public class KillTests
{
    private const int Kills = 20;

    [Fact]
    public void What_was_committed_survives_200_kills_and_nothing_else_is_half_there()
    {
        (int Seed, int Threads, bool IsConcurrent)[] runs =
        [
            (1, 1, false), (2, 3, true), (3, 3, false), (4, 2, true), (5, 1, false),
            (6, 2, true), (7, 4, false), (8, 1, true), (9, 2, false), (10, 4, true),
        ];
        Parallel.ForEach(runs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, run =>
        {
            using TempDirectory directory = new();
            KilledIndex index = new(directory, run.Seed, run.Threads, run.IsConcurrent);
            for (int kill = 1; kill <= Kills; kill++)
            {
                index.WriteAndKill(early: kill % 4 == 0);
                index.AssertCommitted();
                if (kill % 2 == 0)
                {
                    index.AssertNextWriterCleansUp();
                }
            }

            Assert.True(index.CommitCount >= Kills * 3 / 4, $"Only {index.CommitCount} commits were made.");
            if (ApacheLucene.Missing is null)
            {
                ApacheLucene.CheckIndex(directory.Path);
            }
        });
    }
}
