using System.Buffers;
using System.Text;

namespace MscText.Search;

/// <summary>Sections as the stored field <see cref="SearchFields.Sections"/>: language, place and heading of each.</summary>
internal static class RecordSectionCodec
{
    public static byte[] Encode(IReadOnlyList<RecordSection> sections)
    {
        var bytes = new ArrayBufferWriter<byte>((sections.Count * 16) + 1);
        foreach (RecordSection section in sections)
        {
            byte[] heading = Encoding.UTF8.GetBytes(section.Heading);
            VarInts.Write(bytes, (int)section.Language);
            VarInts.Write(bytes, section.Span.Start);
            VarInts.Write(bytes, section.Span.Length);
            VarInts.Write(bytes, heading.Length);
            bytes.Write(heading);
        }

        return bytes.WrittenSpan.ToArray();
    }

    public static IReadOnlyList<RecordSection> Decode(ReadOnlySpan<byte> bytes)
    {
        var sections = new List<RecordSection>();
        int position = 0;
        while (position < bytes.Length)
        {
            var language = (Language)VarInts.Read(bytes, ref position);
            var span = new TextSpan(VarInts.Read(bytes, ref position), VarInts.Read(bytes, ref position));
            int length = VarInts.Read(bytes, ref position);
            sections.Add(new RecordSection(language, Encoding.UTF8.GetString(bytes.Slice(position, length)), span));
            position += length;
        }

        return sections;
    }
}
