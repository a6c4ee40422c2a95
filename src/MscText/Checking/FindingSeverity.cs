namespace MscText.Checking;

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Worth a look.</summary>
    Info,

    /// <summary>Probably wrong, or wrong in form only.</summary>
    Warning,

    /// <summary>The translation says something else than its source, or text is lost.</summary>
    Error,
}
