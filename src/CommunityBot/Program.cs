using CommunityBot.Sandbox;

var builder = WebApplication.CreateBuilder(args);

if (builder.Environment.IsDevelopment())
    builder.Services.AddSandbox();

var app = builder.Build();

if (app.Environment.IsDevelopment())
    app.MapSandbox();

app.Run();
