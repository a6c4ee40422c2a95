namespace MscText.Documents;

/// <summary>
/// What a section of a structured abstract is about: the five categories of MEDLINE's <c>NlmCategory</c> and the trial
/// registration.
/// </summary>
public enum AbstractSectionKind
{
    /// <summary>Not labelled.</summary>
    None,

    /// <summary>Background, introduction, 背景.</summary>
    Background,

    /// <summary>Objective, aim, purpose, 目的.</summary>
    Objective,

    /// <summary>Methods, design, patients, setting, 方法.</summary>
    Methods,

    /// <summary>Results, findings, 结果.</summary>
    Results,

    /// <summary>Conclusions, interpretation, 结论.</summary>
    Conclusions,

    /// <summary>Trial registration, funding and other labels.</summary>
    Other,
}
