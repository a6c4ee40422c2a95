namespace MscText.Cli.Report;

/// <summary>Looks of the report.</summary>
internal static class ReportStyle
{
    public const string Css = """

        :root { --line: #d0d4d9; --soft: #5b6470; --warn: #b25e00; --bad: #b3261e; --good: #1b6e3c; --shade: #f4f6f8; }
        @media (prefers-color-scheme: dark) {
          :root { --line: #3a414a; --soft: #a0a9b4; --warn: #ffb866; --bad: #ff8a80; --good: #7bd8a0; --shade: #20252b; }
          body { background: #15181c; color: #e6e9ed; }
          a { color: #8ab4f8; }
        }
        body { font: 16px/1.55 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; } h3 { font-size: 1rem; }
        table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
        th { font-weight: 600; color: var(--soft); } .n { text-align: right; font-variant-numeric: tabular-nums; }
        .beads td { width: 47%; } .beads td.n { width: 6%; color: var(--soft); } tr.null { background: var(--shade); }
        .title { font-weight: 600; margin: .2rem 0; } .authors, .citation, small { color: var(--soft); margin: .2rem 0; }
        .findings li.error b, p.error { color: var(--bad); } .findings li.warning b, p.warning { color: var(--warn); } ins { color: var(--good); text-decoration: none; }

        """;
}
