using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CommunityBot.Tests.Sandbox;

/// <summary>The real program in this process, on a store in memory.</summary>
internal sealed class SandboxHost : WebApplicationFactory<Program>
{
    private readonly string _environment;

    public SandboxHost(string environment)
    {
        _environment = environment;
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_COMMUNITYBOT", AppContext.BaseDirectory);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseEnvironment(_environment).UseSetting("Sqlite:Path", ":memory:");
}
