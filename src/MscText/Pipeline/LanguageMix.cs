namespace MscText.Pipeline;

/// <summary>How many sentences of a document are in which language.</summary>
/// <param name="English">Sentences in English.</param>
/// <param name="Chinese">Sentences in Chinese; names and symbols in Latin letters don't make them mixed.</param>
/// <param name="Mixed">Sentences that change the language inside.</param>
public readonly record struct LanguageMix(int English, int Chinese, int Mixed)
{
    /// <summary>All sentences.</summary>
    public int Total => English + Chinese + Mixed;
}
