using System.Reflection;

namespace MscText.Testing;

/// <summary>A change of an assembly's public surface shows as a change of an approved file.</summary>
public static class ApprovedApi
{
    /// <summary>Fails where the surface is not the approved one, naming what came and went.</summary>
    /// <param name="assembly">The assembly's name.</param>
    /// <param name="project">The folder under <c>tests</c> whose <c>Api</c> folder has the approved file.</param>
    public static void Verify(string assembly, string project)
    {
        string approved = Path.Combine(EvalData.RepositoryRoot, "tests", project, "Api", assembly + ".approved.txt");
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
