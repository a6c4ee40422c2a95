using MscText.Terms;

namespace MscText.Checking;

/// <summary>An English name of several words of a concept, as stems.</summary>
internal sealed record ConceptPhrase(string[] Stems, Concept Concept);
