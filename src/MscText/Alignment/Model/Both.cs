using System.Runtime.ExceptionServices;

namespace MscText.Alignment;

/// <summary>Does two things at the same time.</summary>
internal static class Both
{
    /// <summary>Runs both and waits for them; throws what either throws.</summary>
    /// <param name="atOnce">Whether the second may run on a thread of its own.</param>
    /// <param name="first">The one thing.</param>
    /// <param name="second">The other.</param>
    public static void Run(bool atOnce, Action first, Action second)
    {
        if (!atOnce)
        {
            first();
            second();
            return;
        }

        ExceptionDispatchInfo? failure = null;
        var other = new Thread(() =>
        {
            try
            {
                second();
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        });
        other.Start();
        try
        {
            first();
        }
        finally
        {
            other.Join();
        }

        failure?.Throw();
    }
}
