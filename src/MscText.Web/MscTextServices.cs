using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MscText.Alignment;
using MscText.Checking;
using MscText.Pipeline;
using MscText.Search;
using MscText.Terms;

namespace MscText.Web;

/// <summary>Adds MscText to the services of an application.</summary>
public static class MscTextServices
{
    /// <summary>
    /// Adds the index and the engines as singletons: <see cref="AbstractIndex"/>, <see cref="TermMatcher"/>,
    /// <see cref="DocumentAligner"/>, <see cref="TranslationChecker"/> and <see cref="DocumentPipeline"/>. Those that were added
    /// before are kept. The application does not start where the options or the index can't be used.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Sets the options, above all <see cref="MscTextOptions.IndexPath"/>; null where they are configured elsewhere.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMscText(this IServiceCollection services, Action<MscTextOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<MscTextOptions> options = services.AddOptions<MscTextOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.AddAntiforgery();
        services.AddMetrics();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MscTextOptions>, MscTextOptionsValidator>());
        services.TryAddSingleton(_ => TermMatcher.Default);
        services.TryAddSingleton(_ => DocumentAligner.Default);
        services.TryAddSingleton(_ => TranslationChecker.Default);
        services.TryAddSingleton(provider => new DocumentPipeline(
            provider.GetRequiredService<TermMatcher>(), provider.GetRequiredService<DocumentAligner>(), provider.GetRequiredService<TranslationChecker>()));
        services.TryAddSingleton(provider => new FileChecker(provider.GetRequiredService<DocumentPipeline>()));
        services.TryAddSingleton(OpenIndex);
        services.TryAddSingleton<AssetTable>();
        services.TryAddSingleton<MscTextMetrics>();
        services.TryAddSingleton<PrometheusExporter>();
        services.TryAddSingleton<RequestLimits>();
        services.TryAddSingleton<SearchService>();
        services.TryAddSingleton<CheckService>();
        services.TryAddSingleton<UploadService>();
        services.AddHostedService<IndexStartup>();
        return services;
    }

    private static AbstractIndex OpenIndex(IServiceProvider provider)
    {
        MscTextOptions options = provider.GetRequiredService<IOptions<MscTextOptions>>().Value;
        return AbstractIndex.Open(options.IndexPath, options.IndexOptions);
    }
}
