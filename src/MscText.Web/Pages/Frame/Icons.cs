namespace MscText.Web;

/// <summary>Small pictures that take the colour of the text around them.</summary>
internal static class Icons
{
    public const string Sign =
        "<svg class=\"sign\" viewBox=\"0 0 32 32\" aria-hidden=\"true\"><path d=\"M5 24V8l6 9 6-9v16\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>"
        + "<path d=\"M21 9h7M24.5 6v3M22 13c3 1 5 3 6 6M28 13c-1 4-3 8-7 11\" fill=\"none\" stroke=\"var(--accent)\" stroke-width=\"2.6\" stroke-linecap=\"round\"/></svg>";

    public const string Search =
        "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"10.5\" cy=\"10.5\" r=\"6.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.2\"/><path d=\"m15.5 15.5 5 5\" stroke=\"currentColor\" stroke-width=\"2.2\" stroke-linecap=\"round\"/></svg>";

    public const string LightOrDark =
        "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"8\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/><path d=\"M12 4a8 8 0 0 1 0 16z\" fill=\"currentColor\"/></svg>";
}
