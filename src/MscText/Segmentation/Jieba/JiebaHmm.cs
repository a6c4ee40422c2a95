using System.Runtime.Intrinsics;

namespace MscText.Segmentation;

/// <summary>
/// The hidden Markov model by which jieba cuts characters that no dictionary word joins: each is the begin, middle or
/// end of a word or a word alone; the likeliest sequence is found by Viterbi's algorithm.
/// </summary>
/// <remarks>
/// The four states are the lanes of a vector. Each state has two possible predecessors, so that a step is two
/// candidates and their maximum. Sums are formed in jieba's order and equal candidates decided as it does (for the
/// state of the higher number): the many characters that the model does not know make ties common.
/// </remarks>
internal static unsafe class JiebaHmm
{
    private const int Begin = 0;
    private const int End = 1;
    private const int Single = 3;

    // Predecessor that wins a tie, and the other one, of begin, end, middle and single.
    private const int Winning = 3 | (2 << 2) | (2 << 4) | (3 << 6);
    private const int Losing = 1 | (0 << 2) | (0 << 4) | (1 << 6);

    /// <summary>Finds the state of each of two or more characters.</summary>
    /// <param name="data">The model.</param>
    /// <param name="codes">The characters' codes.</param>
    /// <param name="count">How many.</param>
    /// <param name="states">Receives the states.</param>
    public static void Decode(JiebaData data, ushort* codes, int count, int* states)
    {
        ReadOnlySpan<double> model = data.Hmm;
        double* emissions = data.Emissions;
        var fromWinning = Vector256.Create(
            Transition(model, Single, Begin), Transition(model, 2, End), Transition(model, 2, 2), Transition(model, Single, Single));
        var fromLosing = Vector256.Create(
            Transition(model, End, Begin), Transition(model, Begin, End), Transition(model, Begin, 2), Transition(model, End, Single));

        Vector256<double> best = Vector256.Create(model[..4]) + Vector256.Load(emissions + (codes[0] * 4));
        for (int i = 1; i < count; i++)
        {
            Vector256<double> emission = Vector256.Load(emissions + (codes[i] * 4));
            Vector256<double> winning = Vector256.Shuffle(best, Vector256.Create(3L, 2, 2, 3)) + fromWinning + emission;
            Vector256<double> losing = Vector256.Shuffle(best, Vector256.Create(1L, 0, 0, 1)) + fromLosing + emission;
            Vector256<double> isWinning = Vector256.GreaterThanOrEqual(winning, losing);
            best = Vector256.ConditionalSelect(isWinning, winning, losing);
            states[i] = (int)isWinning.ExtractMostSignificantBits();
        }

        int state = best[Single] >= best[End] ? Single : End;
        for (int i = count - 1; i > 0; i--)
        {
            int isWinning = (states[i] >> state) & 1;
            states[i] = state;
            state = ((isWinning != 0 ? Winning : Losing) >> (2 * state)) & 3;
        }

        states[0] = state;
    }

    /// <summary>Whether a word ends with a character of that state.</summary>
    public static bool EndsWord(int state) => state is End or Single;

    /// <summary>Whether a word starts with a character of that state.</summary>
    public static bool StartsWord(int state) => state is Begin or Single;

    private static double Transition(ReadOnlySpan<double> model, int from, int to) => model[4 + (from * 4) + to];
}
