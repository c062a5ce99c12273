using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Privacy;
using CommunityBot.Scheduling;
using CommunityBot.Storage;

namespace CommunityBot.Administration;

/// <summary>
/// What an administrator does on the command line, with the settings and the store of the bot, be it running or not:
/// <c>forget</c> and <c>outbox</c>.
/// </summary>
internal static class AdministrationCommand
{
    public const int Done = 0;
    public const int NotFound = 1;
    public const int Refused = 2;

    /// <summary>Whether it is one of these commands.</summary>
    public static bool Is(IReadOnlyList<string> args) => args is ["forget" or "outbox", ..];

    /// <summary>Does it, and gives the exit code.</summary>
    public static async Task<int> RunAsync(
        string[] args,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        if (args is [_] or [_, "--help" or "-h", ..])
        {
            await output.WriteLineAsync(AdministrationTexts.Help);
            return args is [_] ? Refused : Done;
        }

        // No argument is a setting here; those come from the files and the environment.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(new WireTime(TimeProvider.System));
        await builder.Services.AddStorageAsync(StoreChoice.Of(builder.Configuration), cancellationToken);
        builder
            .Services.AddPipeline()
            .AddScheduling()
            .AddRetention(builder.Configuration)
            .AddSealedRows(builder.Configuration.Keys());
        await using var app = builder.Build();

        return await RunAsync(args, app.Services, output, error, cancellationToken);
    }

    /// <summary>Does it with services that are there.</summary>
    public static Task<int> RunAsync(
        string[] args,
        IServiceProvider services,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken
    ) =>
        args switch
        {
            ["forget", .. var rest] => ActivatorUtilities
                .CreateInstance<ForgetCommand>(services)
                .RunAsync(rest, output, error, cancellationToken),
            ["outbox", .. var rest] => ActivatorUtilities
                .CreateInstance<OutboxCommand>(services)
                .RunAsync(rest, output, error, cancellationToken),
            _ => Task.FromResult(Refused),
        };
}
