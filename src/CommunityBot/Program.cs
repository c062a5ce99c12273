using CommunityBot;
using CommunityBot.Administration;
using CommunityBot.Feeds;
using CommunityBot.Health;
using CommunityBot.Moving;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Preview;
using CommunityBot.Privacy;
using CommunityBot.Sandbox;
using CommunityBot.Scheduling;
using CommunityBot.Slack;
using CommunityBot.Storage;
using CommunityBot.Teams;
using CommunityBot.Web;

if (args is ["preview", .. var rest])
    return PreviewCommand.Run(rest, Console.Out, Console.Error);

if (args is [("export" or "import" or "migrate" or "verify") and var command, .. var asked])
    return await MovingProgram.RunAsync(command, asked);

DefaultEnvironment.Apply();

if (AdministrationCommand.Is(args))
    return await AdministrationCommand.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);

// The settings lie beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
);

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new WireTime(TimeProvider.System));
var store = StoreChoice.Of(builder.Configuration);
await builder.Services.AddStorageAsync(store, CancellationToken.None);
builder
    .Services.AddPipeline()
    .AddScheduling(store)
    .AddRetention(builder.Configuration)
    .AddSealedRows(builder.Configuration.Keys())
    .AddPublicPages()
    .AddCalendarFeeds();
builder.AddSlack();
builder.AddTeams();

if (builder.Environment.IsDevelopment())
    builder.Services.AddSandbox();
else
    builder.Logging.AddJsonConsole();

await using var app = builder.Build();
app.UseOurSecurityHeaders();
app.MapHealth();
app.MapPublicPages();
app.MapCalendarFeeds();
app.MapSlack();
app.MapTeams();

if (app.Environment.IsDevelopment())
    app.MapSandbox();

await app.RunAsync();
return 0;
