namespace MscText.Data;

/// <summary>
/// The container of compiled data: a header, a table of named sections, the sections.
/// </summary>
/// <remarks>
/// All integers are little-endian. Layout: magic (4 bytes), format version (4), number of sections (4), reserved (4),
/// then 32 bytes a section (name in ASCII, zero-padded to 16; offset, 8; length in bytes, 8), then the sections, each
/// on an 8-byte boundary counted from the end of the magic. Embedded resources follow a 4-byte length, so that sections
/// read in place are aligned to 8 bytes, or to 4 where the compiler gives no more.
/// </remarks>
internal static class DataFileFormat
{
    public const uint Magic = 0x5443534Du; // "MSCT"
    public const int Version = 1;
    public const int MagicSize = 4;
    public const int HeaderSize = 16;
    public const int EntrySize = 32;
    public const int NameSize = 16;
}
