using System.Text.Json.Nodes;

namespace MscText.Web;

/// <summary>A parameter of a query string: how it is read, and how the OpenAPI document describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does, in English.</param>
internal abstract record QueryParameter(string Name, string Description)
{
    /// <summary>Its values, in JSON Schema.</summary>
    public abstract JsonObject Schema { get; }

    /// <summary>Whether it may not be left out.</summary>
    public bool IsRequired { get; init; }
}
