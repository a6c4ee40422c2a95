using System.Text;
using MscText.Normalization;

namespace MscText.Tests.Normalization;

public sealed class ScriptCharactersTests
{
    [Theory]
    [InlineData("细", ScriptUse.Simplified)]
    [InlineData("細", ScriptUse.Traditional)]
    [InlineData("癥", ScriptUse.Traditional)]
    [InlineData("干", ScriptUse.Both)]
    [InlineData("后", ScriptUse.Both)]
    [InlineData("胞", ScriptUse.Both)]
    [InlineData("𠀾", ScriptUse.Simplified)]
    [InlineData("𠁞", ScriptUse.Traditional)]
    [InlineData("𠀀", ScriptUse.Both)]
    [InlineData("A", ScriptUse.None)]
    [InlineData("，", ScriptUse.None)]
    [InlineData("\U0010FFFF", ScriptUse.None)]
    public void Knows_in_which_scripts_a_character_is_written(string character, object use) =>
        Assert.Equal((ScriptUse)use, ScriptCharacters.UseOf(Rune.GetRuneAt(character, 0)));

    [Theory]
    [InlineData("幹細胞移植後，癌癥在這裡顯著", "干细胞移植后，癌症在这里显着")]
    [InlineData("干細胞移植后，癌症在這裏顯著", "干细胞移植后，癌症在这里显着")]
    [InlineData("什么什麼温溫台臺檯枱", "什么什么温温台台台台")]
    [InlineData("𠁞", "𠀾")]
    public void Folds_all_forms_to_one(string text, string expected) => Assert.Equal(expected, Fold(text));

    [Fact]
    public void Folding_what_is_folded_changes_nothing()
    {
        string all = string.Concat(Enumerable.Range(0x3400, 0x9FFF - 0x3400).Concat(Enumerable.Range(0x20000, 0x12000)).Select(c => new Rune(c).ToString()));
        string once = Fold(all);

        Assert.NotEqual(all, once);
        Assert.Equal(once, Fold(once));
    }

    private static string Fold(string text)
    {
        var output = new TextBuffer(text.Length);
        ScriptCharacters.Folding.Convert(text, ref output, null, null);
        return output.Text.ToString();
    }
}
