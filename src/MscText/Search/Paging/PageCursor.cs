using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MscText.Search;

/// <summary>
/// Positions as the text that a client gives back for the next page: base64 for addresses of a version, a hash of what was searched,
/// the position and a check of it all.
/// </summary>
internal static class PageCursor
{
    private const byte Version = 1;
    private const int RequestSize = 8;
    private const int CheckSize = 4;
    private const int HeadSize = 1 + RequestSize + sizeof(long) + sizeof(float);

    /// <summary>The text of a position.</summary>
    public static string Encode(SearchRequest request, PagePosition position)
    {
        byte[] id = Encoding.UTF8.GetBytes(position.Id);
        byte[] bytes = new byte[HeadSize + id.Length + CheckSize];
        bytes[0] = Version;
        HashOf(request).CopyTo(bytes.AsSpan(1));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(1 + RequestSize), position.Year);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(1 + RequestSize + sizeof(long)), position.Score);
        id.CopyTo(bytes, HeadSize);
        CheckOf(bytes.AsSpan(0, bytes.Length - CheckSize)).CopyTo(bytes.AsSpan(bytes.Length - CheckSize));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The position of a text.</summary>
    /// <exception cref="ArgumentException">The text is no cursor, or one of another search.</exception>
    public static PagePosition Decode(string cursor, SearchRequest request)
    {
        byte[] bytes = Base64Url.IsValid(cursor) ? Base64Url.DecodeFromChars(cursor) : [];
        if (bytes.Length < HeadSize + CheckSize || bytes[0] != Version
            || !CheckOf(bytes.AsSpan(0, bytes.Length - CheckSize)).SequenceEqual(bytes.AsSpan()[^CheckSize..]))
        {
            throw new ArgumentException(
                $"The cursor '{Shorten(cursor)}' is not one that a search gave, or was damaged: begin again with the first page.", nameof(cursor));
        }

        if (!bytes.AsSpan(1, RequestSize).SequenceEqual(HashOf(request)))
        {
            throw new ArgumentException(
                "The cursor belongs to another search: query, filter, order, expansion and removed chips must be those of the page before. "
                + "Begin again with the first page.",
                nameof(cursor));
        }

        ReadOnlySpan<byte> position = bytes.AsSpan(1 + RequestSize);
        return new PagePosition(
            BinaryPrimitives.ReadInt64LittleEndian(position),
            BinaryPrimitives.ReadSingleLittleEndian(position[sizeof(long)..]),
            Encoding.UTF8.GetString(bytes.AsSpan(HeadSize..^CheckSize)));
    }

    private static string Shorten(string cursor) => cursor.Length > 20 ? cursor[..20] + "…" : cursor;

    private static byte[] CheckOf(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes)[..CheckSize];

    // What decides which hits there are and how they are ordered; how many are shown at once, and what with them, may change.
    private static byte[] HashOf(SearchRequest request)
    {
        SearchFilter filter = request.Filter;
        var text = new StringBuilder();
        Add([request.Query]);
        Add([request.Order.ToString(), request.Expansion.ToString(), filter.Languages.ToString(), Number(filter.FromYear), Number(filter.ToYear)]);
        Add(request.RemovedChips.Order(StringComparer.Ordinal));
        Add(filter.Journals.Order(StringComparer.Ordinal));
        Add(filter.Subjects.Order(StringComparer.Ordinal));
        Add(filter.ConceptTypes.Select(t => t.ToString()).Order(StringComparer.Ordinal));
        Add(filter.Concepts.Order(StringComparer.Ordinal));
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))[..RequestSize];

        static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

        // Lengths before values, so that no two requests run into the same text.
        void Add(IEnumerable<string> values)
        {
            foreach (string value in values)
            {
                text.Append(CultureInfo.InvariantCulture, $"{value.Length}:{value}");
            }

            text.Append(';');
        }
    }
}
