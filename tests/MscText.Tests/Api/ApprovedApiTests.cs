using System.Reflection;
using MscText.Testing;

namespace MscText.Tests.Api;

/// <summary>A change of the public surface shows as a change of the approved files beside this one.</summary>
public sealed class ApprovedApiTests
{
    [Theory]
    [InlineData("MscText")]
    [InlineData("MscText.Lucene")]
    public void Public_surface_is_the_approved_one(string assembly)
    {
        string folder = Path.Combine(EvalData.RepositoryRoot, "tests", "MscText.Tests", "Api");
        string approved = Path.Combine(folder, assembly + ".approved.txt");
        string received = Path.Combine(Path.GetTempPath(), assembly + ".received.txt");
        string actual = PublicApi.Describe(Assembly.Load(assembly));
        string expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (actual != expected)
        {
            File.WriteAllText(received, actual);
            string[] now = actual.Split('\n');
            string[] then = expected.Split('\n');
            Assert.Fail(
                $"The public API of {assembly} changed. If that is meant: cp {received} {approved}\n"
                + string.Join('\n', then.Except(now).Take(20).Select(l => "- " + l))
                + "\n" + string.Join('\n', now.Except(then).Take(20).Select(l => "+ " + l)));
        }
    }
}
