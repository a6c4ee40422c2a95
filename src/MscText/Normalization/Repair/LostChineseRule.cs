namespace MscText.Normalization;

/// <summary>Question marks between Chinese characters that do not ask.</summary>
internal static class LostChineseRule
{
    private const int LongestClause = 60;

    // Words that make a clause a question, both scripts.
    private static readonly string[] Interrogatives =
    [
        "什么", "什麼", "甚麼", "怎", "如何", "为何", "為何", "为啥", "哪", "谁", "誰", "几", "幾", "多少", "是否", "能否", "可否", "会否", "會否",
        "何", "还是", "還是", "是不是", "能不能", "有没有", "有沒有", "要不要", "会不会", "會不會", "难道", "難道", "吗", "嗎", "呢",
    ];

    public static void Find(string text, List<TextSpan> runs, List<LostText> found)
    {
        foreach (TextSpan run in runs)
        {
            if (!HanCharacters.IsHan(LossMarks.After(text, run)) || run.Start == 0 || !HanCharacters.IsHanAt(text, run.Start - 1))
            {
                continue;
            }

            bool asks = IsQuestion(text, run.Start);
            if (run.Length > 1 || !asks)
            {
                found.Add(new LostText(run, LostTextKind.Chinese, null, (run.Length > 1, asks) switch
                {
                    (true, false) => 0.9,
                    (true, true) => 0.5,
                    _ => 0.6,
                }));
            }
        }
    }

    private static bool IsQuestion(string text, int end)
    {
        if (text[end - 1] is '吗' or '嗎' or '呢' or '么' or '麼' or '吧' or '啊' or '呀' or '否')
        {
            return true;
        }

        int start = end;
        while (start > 0 && end - start < LongestClause && text[start - 1] is not ('。' or '！' or '？' or '!' or '?' or '；' or '\n'))
        {
            start--;
        }

        ReadOnlySpan<char> clause = text.AsSpan(start, end - start);
        foreach (string word in Interrogatives)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
