namespace MscText.Web;

/// <summary>What pages say about problems.</summary>
internal static class ProblemTexts
{
    public static string TitleOf(Texts texts, ProblemKind kind) => texts[kind switch
    {
        ProblemKind.BadParameter => TextKey.ProblemBadParameter,
        ProblemKind.Unreadable => TextKey.ProblemUnreadable,
        ProblemKind.Forged => TextKey.ProblemForged,
        ProblemKind.ReadOnly => TextKey.ProblemReadOnly,
        ProblemKind.NotFound => TextKey.ProblemNotFound,
        ProblemKind.Locked => TextKey.ProblemLocked,
        ProblemKind.TooLarge => TextKey.ProblemTooLarge,
        ProblemKind.WrongMediaType => TextKey.ProblemWrongMediaType,
        ProblemKind.WrongHost => TextKey.ProblemWrongHost,
        ProblemKind.TooMany => TextKey.ProblemTooMany,
        ProblemKind.NotReady => TextKey.ProblemNotReady,
        ProblemKind.TimedOut => TextKey.ProblemTimedOut,
        _ => TextKey.ProblemFailure,
    }];

    /// <summary>What a visitor can do about it.</summary>
    public static TextKey AdviceOf(ProblemKind kind) => kind switch
    {
        ProblemKind.NotFound => TextKey.AdviceNotFound,
        ProblemKind.TooLarge => TextKey.AdviceTooLarge,
        ProblemKind.TooMany => TextKey.AdviceTooMany,
        ProblemKind.Forged => TextKey.AdviceForged,
        ProblemKind.TimedOut or ProblemKind.NotReady or ProblemKind.Locked => TextKey.AdviceLater,
        ProblemKind.Failure => TextKey.AdviceFailure,
        _ => TextKey.AdviceInput,
    };
}
