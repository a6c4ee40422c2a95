using MscText.Alignment;

namespace MscText.Checking;

/// <summary>A number of one side of a bead with its unit.</summary>
/// <param name="Number">The number; its span is in the side's text.</param>
/// <param name="Unit">The unit, or null where none that is known stands beside it.</param>
/// <param name="Span">Number and unit together.</param>
internal sealed record Quantity(NumberMention Number, Unit? Unit, TextSpan Span)
{
    /// <summary>The value as written.</summary>
    public decimal Value => Number.Value;

    /// <summary>Whether both say the same, in whatever unit; a unit that one of them lacks is no difference.</summary>
    public bool Agrees(Quantity other) => Unit is null || other.Unit is null
        ? Value == other.Value
        : Unit.AreEqual(Value, Unit, other.Value, other.Unit);
}
