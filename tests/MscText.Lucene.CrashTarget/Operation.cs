namespace MscText.Lucene.CrashTarget;

/// <summary>A change of the index. Operation number n of a thread is always the same, so that what an index must contain is known.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Key">The document's key; no two threads share one.</param>
/// <param name="Value">The number of the operation: what the document tells.</param>
public readonly record struct Operation(OperationKind Kind, string Key, int Value)
{
    public const string KeyField = "key";
    public const string ValueField = "value";
    public const string BodyField = "body";

    /// <summary>Operation number n of a thread.</summary>
    public static Operation Of(int seed, int thread, int n)
    {
        uint chance = Mix(seed, thread, n);
        string KeyOf(int number) => FormattableString.Invariant($"{thread}-{number}");
        int earlier = n - (int)((chance >> 8) % 60);
        return (chance % 20) switch
        {
            < 12 => new Operation(OperationKind.Add, KeyOf(n), n),
            < 17 when earlier >= 0 => new Operation(OperationKind.Update, KeyOf(earlier), n),
            _ when earlier >= 0 => new Operation(OperationKind.Delete, KeyOf(earlier), n),
            _ => new Operation(OperationKind.Add, KeyOf(n), n),
        };
    }

    /// <summary>Changes what an index must contain as the operation changes the index.</summary>
    public void Apply(IDictionary<string, int> model)
    {
        if (Kind == OperationKind.Delete)
        {
            model.Remove(Key);
        }
        else
        {
            model[Key] = Value;
        }
    }

    public void Apply(IndexWriter writer)
    {
        Term key = new(KeyField, Key);
        switch (Kind)
        {
            case OperationKind.Add:
                writer.AddDocument(ToDocument());
                break;
            case OperationKind.Update:
                writer.UpdateDocument(key, ToDocument());
                break;
            default:
                writer.DeleteDocuments(key);
                break;
        }
    }

    private Document ToDocument()
    {
        Document document = new();
        document.AddKeyword(KeyField, Key);
        document.AddStored(ValueField, Value).AddNumericDocValue(ValueField, Value);
        return document.AddTokens(BodyField, new CountingTokens(Value, 1 + (int)(Mix(Value, 7, 7) % 80)), FieldType.TextWithOffsets);
    }

    private static uint Mix(int a, int b, int c)
    {
        uint x = unchecked(((uint)a * 0x9E3779B1u) ^ ((uint)b * 0x85EBCA77u) ^ ((uint)c * 0xC2B2AE3Du));
        x = unchecked((x ^ (x >> 15)) * 0x2C1B3C6Du);
        x = unchecked((x ^ (x >> 12)) * 0x297A2D39u);
        return x ^ (x >> 15);
    }
}
