using System.Buffers;

namespace MscText.Normalization;

/// <summary>
/// Converts between the scripts and regional forms of written Chinese, with the configurations, dictionaries and
/// semantics of <see href="https://github.com/BYVoid/OpenCC">OpenCC</see> 1.4: compatibility ideographs are normalised,
/// the text is cut into phrases by the longest match, and each segment goes through the configuration's chain of
/// dictionaries.
/// </summary>
/// <remarks>
/// <para>
/// The configurations name the form of the input and of the result: <c>s</c> Simplified (Mainland), <c>t</c> Traditional
/// (OpenCC's standard), <c>tw</c> Taiwan, <c>hk</c> Hong Kong, <c>jp</c> Japanese new character forms; a final <c>p</c>
/// also changes vocabulary (软件 to 軟體). So <c>s2twp</c> is Simplified to Taiwan's characters and words.
/// </para>
/// <para>
/// Characters without any mapping, ideographic description sequences (⿰亻干) and unpaired surrogates stay as they are.
/// Instances are immutable, hold no state between calls, and are safe to share between threads.
/// </para>
/// </remarks>
public sealed class ChineseConverter
{
    // Characters read at a time.
    private const int BlockLength = 1 << 15;

    private readonly ConversionPipeline _pipeline;
    private readonly CustomPhrases? _phrases;

    internal ChineseConverter(string configuration, ConversionPipeline pipeline, CustomPhrases? phrases)
    {
        Configuration = configuration;
        _pipeline = pipeline;
        _phrases = phrases;
    }

    /// <summary>Names of all configurations, in ordinal order.</summary>
    public static IReadOnlyList<string> Configurations => ConversionTables.Default.Configurations;

    /// <summary>The name of this converter's configuration.</summary>
    public string Configuration { get; }

    /// <summary>The converter of a configuration, with all its dictionaries and no phrases of one's own.</summary>
    /// <param name="configuration">One of <see cref="Configurations"/>, for example <c>t2s</c>.</param>
    /// <exception cref="ArgumentException">There is no configuration of that name.</exception>
    public static ChineseConverter For(string configuration) => CreateBuilder(configuration).Build();

    /// <summary>A builder for a converter of a configuration with phrases of one's own or other settings.</summary>
    /// <param name="configuration">One of <see cref="Configurations"/>, for example <c>t2s</c>.</param>
    /// <exception cref="ArgumentException">There is no configuration of that name.</exception>
    public static ChineseConverterBuilder CreateBuilder(string configuration) => new(configuration);

    /// <summary>Converts a text.</summary>
    /// <returns>The result; the same instance where nothing changed.</returns>
    public string Convert(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var output = new TextBuffer(text.Length + (text.Length / 8) + 64);
        _pipeline.Convert(text, ref output, _phrases, maps: null);
        string result = output.Text.SequenceEqual(text) ? text : output.Text.ToString();
        output.Dispose();
        return result;
    }

    /// <summary>Converts a text into a buffer, without a string in between.</summary>
    /// <param name="text">The text.</param>
    /// <param name="output">Where the result is written.</param>
    public void Convert(ReadOnlySpan<char> text, IBufferWriter<char> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new TextBuffer(text.Length + (text.Length / 8) + 64);
        _pipeline.Convert(text, ref buffer, _phrases, maps: null);
        output.Write(buffer.Text);
        buffer.Dispose();
    }

    /// <summary>
    /// Converts a text line by line, as OpenCC's command does; line ends stay as they are. Memory is needed for the
    /// longest line only.
    /// </summary>
    /// <param name="input">The text, read to its end.</param>
    /// <param name="output">Where the result is written.</param>
    /// <param name="cancellationToken">Stops the conversion between blocks of lines.</param>
    /// <exception cref="OperationCanceledException">The conversion was stopped.</exception>
    public void Convert(TextReader input, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        var pending = new TextBuffer(BlockLength);
        var converted = new TextBuffer(BlockLength);
        bool atEnd = false;
        while (!atEnd)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int searched = pending.Length;
            atEnd = !pending.ReadFrom(input, BlockLength);
            int whole = atEnd ? pending.Length : searched + pending.Text[searched..].LastIndexOf('\n') + 1;
            if (whole > searched || atEnd)
            {
                converted.Length = 0;
                ConvertLines(pending.Text[..whole], ref converted);
                output.Write(converted.Text);
                pending.RemoveStart(whole);
            }
        }

        pending.Dispose();
        converted.Dispose();
    }

    /// <summary>Converts a text and tells which character came from where.</summary>
    /// <returns>The result with the map between its positions and those of <paramref name="text"/>.</returns>
    public NormalizedText ConvertWithMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var maps = new List<PositionMap>();
        var output = new TextBuffer(text.Length + (text.Length / 8) + 64);
        _pipeline.Convert(text, ref output, _phrases, maps);
        string result = output.Text.ToString();
        output.Dispose();
        return new NormalizedText(text, result, maps.Aggregate(PositionMap.Identity(text.Length), (earlier, later) => later.After(earlier)));
    }

    private void ConvertLines(ReadOnlySpan<char> text, ref TextBuffer output)
    {
        while (!text.IsEmpty)
        {
            int length = text.IndexOf('\n');
            ReadOnlySpan<char> line = length < 0 ? text : text[..length];
            _pipeline.Convert(line, ref output, _phrases, maps: null);
            if (length >= 0)
            {
                output.Append("\n");
            }

            text = text[(length < 0 ? text.Length : length + 1)..];
        }
    }
}
