namespace MscText.Normalization;

/// <summary>Composes the maps of two changes made one after the other.</summary>
internal static class PositionMapComposer
{
    /// <summary>The map from the text after <paramref name="later"/> to the text before <paramref name="earlier"/>.</summary>
    public static PositionMap Compose(PositionMap later, PositionMap earlier)
    {
        // "Middle" is the text between the two changes: both cursors walk it from its start to its end.
        var builder = new PositionMapBuilder();
        var upper = new Cursor(later, middleIsOriginal: true);
        var lower = new Cursor(earlier, middleIsOriginal: false);
        while (true)
        {
            if (lower.IsOpen && lower.Middle == 0)
            {
                builder.AddReplacement(0, lower.Outer);
                lower.Next();
            }
            else if (upper.IsOpen && upper.Middle == 0)
            {
                builder.AddReplacement(upper.Outer, 0);
                upper.Next();
            }
            else if (!upper.IsOpen)
            {
                return builder.Build();
            }
            else if (upper.IsPositionwise && lower.IsPositionwise)
            {
                int common = Math.Min(upper.Middle, lower.Middle);
                builder.AddUnchanged(common);
                upper.Take(common);
                lower.Take(common);
            }
            else
            {
                AddGroup(builder, ref upper, ref lower);
            }
        }
    }

    /// <summary>Takes whole runs from both sides until they end at one place of the middle text.</summary>
    private static void AddGroup(PositionMapBuilder builder, ref Cursor upper, ref Cursor lower)
    {
        int length = 0;
        int originalLength = 0;

        // How much further the upper cursor has walked than the lower one.
        int lead = 0;
        do
        {
            if (lead > 0)
            {
                lead -= TakeUpTo(ref lower, lead, ref originalLength);
            }
            else if (lead < 0)
            {
                lead += TakeUpTo(ref upper, -lead, ref length);
            }
            else if (!upper.IsPositionwise)
            {
                lead += TakeUpTo(ref upper, upper.Middle, ref length);
            }
            else
            {
                lead -= TakeUpTo(ref lower, lower.Middle, ref originalLength);
            }
        }
        while (lead != 0);

        builder.AddReplacement(length, originalLength);
    }

    /// <summary>Takes the wanted part of a run that can be cut, or else all of it; returns how much of the middle that is.</summary>
    private static int TakeUpTo(ref Cursor cursor, int wanted, ref int outer)
    {
        int middle = cursor.IsPositionwise ? Math.Min(wanted, cursor.Middle) : cursor.Middle;
        outer += cursor.IsPositionwise ? middle : cursor.Outer;
        cursor.Take(middle);
        return middle;
    }

    /// <summary>A place among the runs of one map, possibly inside a run that corresponds position by position.</summary>
    private struct Cursor
    {
        private readonly PositionMap _map;
        private readonly bool _middleIsOriginal;
        private int _run;

        public Cursor(PositionMap map, bool middleIsOriginal)
        {
            _map = map;
            _middleIsOriginal = middleIsOriginal;
            _run = -1;
            Next();
        }

        /// <summary>What is left of the run in the middle text.</summary>
        public int Middle { get; private set; }

        /// <summary>What is left of the run in the other text.</summary>
        public int Outer { get; private set; }

        public readonly bool IsOpen => _run < _map.RunCount;

        public readonly bool IsPositionwise => Middle == Outer;

        public void Next()
        {
            _run++;
            if (IsOpen)
            {
                (int length, int originalLength) = _map.RunLengths(_run);
                (Middle, Outer) = _middleIsOriginal ? (originalLength, length) : (length, originalLength);
            }
        }

        /// <summary>Uses up a part of a position-by-position run, or a whole run of the other kind.</summary>
        public void Take(int middle)
        {
            if (IsPositionwise && middle < Middle)
            {
                Middle -= middle;
                Outer -= middle;
            }
            else
            {
                Next();
            }
        }
    }
}
