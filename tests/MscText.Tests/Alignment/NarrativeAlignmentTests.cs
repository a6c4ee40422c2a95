using MscText.Alignment;

namespace MscText.Tests.Alignment;

/// <summary>A told story, freely translated: few words are in both, and no numbers, names or terms lead the way.</summary>
public class NarrativeAlignmentTests
{
    // Beads of a story, a line each: English sentences, then Chinese ones; "|" parts sentences.
    private static readonly string[] Story =
    [
        "The old ferryman woke before dawn.=老船夫天还没亮就醒了。",
        "Rain had fallen all night on the tin roof.=铁皮屋顶上，雨下了一整夜。",
        "He lit the stove. | Then he put the kettle on.=他生了炉子，烧上一壶水。",
        "His daughter was still asleep behind the curtain.=女儿还在帘子后面睡着。",
        "He did not want to wake her, for she had come home late.=她回来得晚，他不忍心叫醒她。",
        "The river was higher than he had ever seen it, and the willow on the far bank stood up to its waist in brown water.=河水涨得比他见过的任何一次都高。 | 对岸那棵柳树，半截身子泡在黄浊的水里。",
        "A dog barked somewhere in the village.=村里不知哪儿有狗在叫。",
        "\"Nobody will cross today,\" he said to himself.=“今天不会有人过河了。”他自言自语道。",
        "But somebody was already waiting on the jetty.=可是码头上已经有人在等了。",
        "It was a young man in a city coat, wet to the skin.=那是个穿着城里大衣的年轻人，浑身湿透了。",
        "He carried a violin case under his arm as if it were a child.=他把琴盒夹在腋下，像抱着个孩子。",
        "\"Can you take me over?\" he asked.=“您能送我过去吗？”他问。",
        "The ferryman looked at the sky, then at the water, then at the young man's shoes.=船夫看看天，看看水，又看看年轻人的鞋。",
        "\"Not in this,\" he answered. | \"Come in and dry yourself first.\"=“这天气可不行，”他答道，“先进屋烤烤火吧。”",
        "The visitor hesitated.=客人犹豫了一下。",
        "=远处传来一阵闷雷。",
        "He said that his mother was dying on the other side.=他说母亲在河那边快不行了。",
        "A letter had reached him two days ago, and he had travelled without sleep ever since.=两天前他收到一封信，从那以后就没合过眼，一路赶来。",
        "The ferryman remembered his own mother, and the winter in which he had come too late.=船夫想起自己的母亲，想起那个他没能赶上的冬天。",
        "He took the oars from the wall.=他从墙上取下了船桨。",
        "The curtain moved, and the girl stood there barefoot.=帘子一动，姑娘光着脚站在那里。",
        "\"You are not going out,\" she said.=“您不能出去。”她说。",
        "\"Make some tea for when I come back,\" said her father.=“煮点茶，等我回来喝。”父亲说。",
        "She knew that voice. | There was no point in arguing.=她听得出这语气，再劝也没有用。",
        "They pushed the boat into the reeds and let the current take it.=他们把船推进芦苇丛，任水流把它带走。",
        "For a while there was only the creaking of wood and the hiss of rain.=有好一阵，只听见木头吱呀作响，雨声沙沙。",
        "The old man did not row against the river; he talked to it with small strokes, as one calms a frightened horse.=老人并不跟河水较劲。 | 他用小小的划动跟它说话，就像安抚一匹受惊的马。",
        "In the middle a tree trunk came down upon them.=到了河心，一根树干朝他们冲了下来。",
        "The young man cried out.=年轻人惊叫起来。",
        "The ferryman turned the bow by a hand's breadth, and the trunk went past.=船夫把船头偏了一掌宽，树干擦了过去。",
        "Neither of them spoke until the keel touched gravel.=直到船底碰到砾石，两人谁也没有说话。",
        "He thought of the money in his belt, and was ashamed of it.=",
        "The young man held out a banknote.=年轻人递过来一张钞票。",
        "The old man shook his head.=老人摇了摇头。",
        "\"Play her something,\" he said.=“给她拉支曲子吧。”他说。",
        "Then he sat down on the wet stones and waited for the river to fall.=说完，他在湿漉漉的石头上坐下，等河水退去。",
        "By evening the clouds had broken.=到了傍晚，云散了。",
        "From a house above the bank he heard a violin.=从岸上的一座房子里，他听见了小提琴声。",
        "He did not know the tune, but he knew for whom it was played.=曲子他不认得，却知道是拉给谁听的。",
        "He rowed home in the last light, and on the jetty a lamp was burning.=他趁着最后的天光划船回家。 | 码头上亮着一盏灯。",
        "His daughter handed him a cup without a word.=女儿一言不发，递给他一杯茶。",
        "The tea was cold. | He drank it as if it were the best he had ever tasted.=茶凉了，他却喝得像从没尝过这么好的茶似的。",
    ];

    [Fact]
    public void A_story_without_names_and_numbers_is_aligned()
    {
        (string[] English, string[] Chinese)[] beads = [.. Story.Select(l => l.Split('=')).Select(l => (Sentences(l[0]), Sentences(l[1])))];
        IReadOnlyList<Bead> found = SentenceAligner.Default.Align(
            [.. beads.SelectMany(b => b.English)], [.. beads.SelectMany(b => b.Chinese)]);
        (int english, int chinese) = (0, 0);
        var expected = new List<string>();
        foreach ((string[] left, string[] right) in beads)
        {
            expected.Add(
                $"[{string.Join(", ", Enumerable.Range(english, left.Length))}]:[{string.Join(", ", Enumerable.Range(chinese, right.Length))}]");
            english += left.Length;
            chinese += right.Length;
        }

        string[] wrong = [.. found.Select(b => b.ToString()).Except(expected)];
        Assert.True(wrong.Length <= expected.Count / 10, $"of {expected.Count}, wrong: {string.Join(' ', wrong)}");
    }

    private static string[] Sentences(string text) =>
        text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
