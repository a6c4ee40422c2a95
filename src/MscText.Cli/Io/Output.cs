using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MscText.Cli.Io;

/// <summary>Standard output: UTF-8 without a byte order mark, LF line ends, buffered.</summary>
internal sealed class Output : IDisposable
{
    private static readonly JsonWriterOptions s_json = new()
    {
        // Readable Chinese; the output is data for programs, never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Stream _stream;
    private readonly StreamWriter _text;

    private Output(Stream stream)
    {
        _stream = stream;
        _text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
    }

    /// <summary>The process's standard output.</summary>
    public static Output Standard() => new(Console.OpenStandardOutput());

    /// <summary>A file to be written.</summary>
    public static Output ToFile(string path) => new(File.Create(path));

    /// <summary>Plain text.</summary>
    public TextWriter Text => _text;

    /// <summary>The bytes; not to be mixed with <see cref="Text"/> without flushing that.</summary>
    public Stream Stream => _stream;

    /// <summary>One JSON object on a line of its own.</summary>
    public void JsonLine(Action<Utf8JsonWriter> members)
    {
        _text.Flush();
        using (var json = new Utf8JsonWriter(_stream, s_json))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        _stream.WriteByte((byte)'\n');
    }

    public void Dispose() => _text.Dispose();
}
