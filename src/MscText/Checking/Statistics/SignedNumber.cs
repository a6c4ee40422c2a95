namespace MscText.Checking;

/// <summary>A number and the sign before it.</summary>
/// <param name="Sign">'-', '±', or NUL where there is none.</param>
/// <param name="Quantity">The number.</param>
/// <param name="Span">Sign and number together.</param>
internal readonly record struct SignedNumber(char Sign, Quantity Quantity, TextSpan Span);
