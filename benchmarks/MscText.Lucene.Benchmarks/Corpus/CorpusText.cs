using System.Text;

namespace MscText.Lucene.Benchmarks;

/// <summary>A text of one language being made: its characters and tokens.</summary>
internal sealed class CorpusText
{
    public StringBuilder Text { get; } = new();

    public List<CorpusToken> Tokens { get; } = [];

    public void Clear()
    {
        Text.Clear();
        Tokens.Clear();
    }

    public void Write(BlockWriter writer)
    {
        foreach (ReadOnlyMemory<char> chunk in Text.GetChunks())
        {
            if (chunk.Length == Text.Length)
            {
                writer.WriteString(chunk.Span);
                writer.WriteTokens(Tokens);
                return;
            }
        }

        writer.WriteString(Text.ToString());
        writer.WriteTokens(Tokens);
    }
}
