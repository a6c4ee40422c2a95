namespace MscText.Lucene;

/// <summary>Where a <see cref="Utf8Automaton"/> is: a state of its characters, and the bytes read of the next one.</summary>
internal readonly record struct Utf8State(int Character, int Node);
