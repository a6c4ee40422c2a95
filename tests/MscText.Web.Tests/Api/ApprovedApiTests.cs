using MscText.Testing;

namespace MscText.Web.Tests.Api;

public sealed class ApprovedApiTests
{
    [Fact]
    public void Public_surface_is_the_approved_one() => ApprovedApi.Verify("MscText.Web", "MscText.Web.Tests");
}
