using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MscText.Documents;
using MscText.Pipeline;
using MscText.Search;

namespace MscText.Web;

/// <summary>Adds documents to the index.</summary>
internal sealed class UploadService(AbstractIndex index, DocumentPipeline pipeline, MscTextMetrics metrics, ILogger<UploadService> log)
{
    /// <summary>Most ids and errors that a result lists.</summary>
    public const int MaximumListed = 100;

    /// <summary>Why documents can't be added; null where they can.</summary>
    public static Problem? Refuse(MscTextOptions options) => options.AllowUpload
        ? null
        : new Problem(ProblemKind.ReadOnly, "The index is only read. Whoever runs the server starts it with 'msctext serve INDEX --allow-upload', or sets MscTextOptions.AllowUpload.");

    /// <summary>Adds the documents of a stream and makes them visible to searches.</summary>
    /// <param name="file">The bytes; read by blocking calls.</param>
    /// <param name="name">The name of the file, of which the ending tells the format.</param>
    /// <param name="cancellationToken">Ends the work between documents; what was added so far is committed.</param>
    public UploadResult Add(Stream file, string name, CancellationToken cancellationToken)
    {
        using Activity? activity = MscTextMetrics.Activities.StartActivity("upload");
        var added = new List<string>();
        var errors = new List<string>();
        int count = 0;
        int failed = 0;
        try
        {
            foreach (DocumentReadResult result in DocumentFormats.ReaderFor(file, name).ReadAll(file, name, cancellationToken))
            {
                if (result.IsSuccess)
                {
                    index.AddOrUpdate(AbstractRecords.Of(pipeline.Process(result.Document, cancellationToken)));
                    count++;
                    Keep(added, result.Document.Id);
                }
                else
                {
                    failed++;
                    Keep(errors, result.Error.ToString());
                }
            }
        }
        finally
        {
            if (count > 0)
            {
                index.Commit();
                metrics.Uploaded(count);
            }
        }

        activity?.SetTag("msctext.documents", count);
        Log.Uploaded(log, count, failed, index.Count);
        return new UploadResult(count, failed, added, errors, index.Count);
    }

    private static void Keep(List<string> list, string item)
    {
        if (list.Count < MaximumListed)
        {
            list.Add(item);
        }
    }
}
