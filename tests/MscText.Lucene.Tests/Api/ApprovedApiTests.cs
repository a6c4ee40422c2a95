using MscText.Testing;

namespace MscText.Lucene.Tests.Api;

public sealed class ApprovedApiTests
{
    [Fact]
    public void Public_surface_is_the_approved_one() => ApprovedApi.Verify("MscText.Lucene", "MscText.Lucene.Tests");
}
