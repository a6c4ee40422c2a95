namespace MscText.Segmentation;

/// <summary>The dictionary words that start at one place of a block, the shortest first, user words included.</summary>
internal unsafe ref struct JiebaWalk
{
    private readonly JiebaData _data;
    private readonly char* _text;
    private readonly ushort* _codes;
    private readonly int _limit;
    private JiebaUserNode? _userNode;
    private JiebaNode _node;
    private bool _inDictionary;

    public JiebaWalk(JiebaData data, JiebaUserWords? userWords, char* text, ushort* codes, int limit)
    {
        _data = data;
        _text = text;
        _codes = codes;
        _limit = limit;
        _node = data.Nodes[codes[0]];
        _inDictionary = _node.Code == codes[0];
        _userNode = userWords?.First(text[0]);
    }

    /// <summary>Units of the word found.</summary>
    public int Length { get; private set; }

    /// <summary>Natural logarithm of its frequency.</summary>
    public double LogFrequency { get; private set; }

    /// <summary>Goes to the next longer word.</summary>
    public bool Next()
    {
        while (Length < _limit && (_inDictionary || _userNode is not null))
        {
            JiebaUserEntry? entry = _userNode?.Entry;
            int frequency = _inDictionary ? _node.Frequency : 0;
            Advance();
            if (entry is not null)
            {
                if (entry.Frequency > 0)
                {
                    LogFrequency = entry.LogFrequency;
                    return true;
                }
            }
            else if (frequency != 0)
            {
                LogFrequency = _data.LogFrequencies[frequency];
                return true;
            }
        }

        return false;
    }

    private void Advance()
    {
        Length++;
        ushort code = _codes[Length];
        if (_inDictionary)
        {
            _node = _data.Nodes[_node.Base + code];
            _inDictionary = _node.Code == code;
        }

        if (_userNode is not null)
        {
            _userNode = Length < _limit ? _userNode.Child(_text[Length]) : null;
        }
    }
}
