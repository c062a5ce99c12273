using CommunityBot;
using CommunityBot.Health;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Preview;
using CommunityBot.Sandbox;
using CommunityBot.Scheduling;
using CommunityBot.Slack;
using CommunityBot.Storage;
using CommunityBot.Teams;
using CommunityBot.Web;

if (args is ["preview", .. var rest])
    return PreviewCommand.Run(rest, Console.Out, Console.Error);

DefaultEnvironment.Apply();

// The settings lie beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
);

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new WireTime(TimeProvider.System));
await builder.AddStorageAsync(CancellationToken.None);
builder.Services.AddPipeline().AddScheduling().AddPublicPages();
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
app.MapSlack();
app.MapTeams();

if (app.Environment.IsDevelopment())
    app.MapSandbox();

await app.RunAsync();
return 0;
