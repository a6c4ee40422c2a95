using System.Runtime.InteropServices;

namespace MscText.Alignment;

/// <summary>Numbers tokens in the order in which they are met.</summary>
internal sealed class TokenNumbers
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>The number of a token.</summary>
    public int this[string token]
    {
        get
        {
            ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, token, out bool exists);
            if (!exists)
            {
                id = _names.Count;
                _names.Add(token);
            }

            return id;
        }
    }

    /// <summary>The token of a number.</summary>
    public string Name(int id) => _names[id];
}
