namespace MscText.Checking;

/// <summary>Lines and columns of a place, counted from 1, columns in UTF-16 code units; the end is the position after the last character.</summary>
internal readonly record struct LinePosition(int Line, int Column, int EndLine, int EndColumn);
