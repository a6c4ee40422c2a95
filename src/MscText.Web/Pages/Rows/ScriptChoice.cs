namespace MscText.Web;

/// <summary>In which script the Chinese of a document is shown.</summary>
internal enum ScriptChoice
{
    /// <summary>As it is written.</summary>
    AsWritten,

    /// <summary>In Simplified characters.</summary>
    Simplified,

    /// <summary>In Traditional characters, in the forms of Taiwan.</summary>
    Traditional,
}
