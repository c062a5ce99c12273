using CommunityBot.Teams.Connector;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CommunityBot.Teams.Tests.Connector;

public sealed class TrustedHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/teams")]
    [InlineData("https://SMBA.TrafficManager.net/emea/11111111-2222-3333-4444-555555555555/")]
    [InlineData("https://smba.trafficmanager.net:443/emea/")]
    [InlineData("https://europe.botframework.com/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc")]
    public void Microsofts_connectors_get_our_token(string address) =>
        Assert.True(Trusts(address, TeamsCloud.Public, "Production"));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://user:pass@smba.trafficmanager.net/emea/")]
    [InlineData("https://evil.example/https://smba.trafficmanager.net/")]
    [InlineData("https://evil.example/?smba.trafficmanager.net")]
    [InlineData("https://evil.example/#smba.trafficmanager.net")]
    [InlineData("https://evil.example\\@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://asmba.trafficmanager.net/")]
    [InlineData("https://smba-trafficmanager.net/")]
    [InlineData("https://trafficmanager.net/")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://a.botframework.com.evil.example/")]
    [InlineData("https://smbа.trafficmanager.net/emea/")]
    [InlineData("https://smba。trafficmanager.net.evil.example/")]
    [InlineData("https://xn--smb-7cd.trafficmanager.net/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://localhost/")]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("https://[::1]/")]
    [InlineData("https://169.254.169.254/metadata/identity/oauth2/token")]
    [InlineData("https://2130706433/")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch")]
    [InlineData("https://smba.trafficmanager.net/emea/?to=evil.example")]
    [InlineData("https://smba.trafficmanager.net/emea/#x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("wss://smba.trafficmanager.net/")]
    [InlineData("javascript:alert(1)")]
    public void Nobody_else_does(string address) => Assert.False(Trusts(address, TeamsCloud.Public, "Production"));

    [Theory]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch", true)]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/dod", true)]
    [InlineData("https://europe.botframework.azure.us/", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://europe.botframework.com/", false)]
    public void The_governments_cloud_has_its_own(string address, bool isTrusted) =>
        Assert.Equal(isTrusted, Trusts(address, TeamsCloud.UsGovernment, "Production"));

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://[::1]:56150/_connector", true)]
    [InlineData("http://localhost.evil.example:56150/", false)]
    [InlineData("http://127.0.0.1@evil.example/", false)]
    [InlineData("http://evil.example/", false)]
    [InlineData("http://10.0.0.1:56150/", false)]
    public void In_development_this_machine_is_trusted_too(string address, bool isTrusted) =>
        Assert.Equal(isTrusted, Trusts(address, TeamsCloud.Public, "Development"));

    private static bool Trusts(string address, TeamsCloud cloud, string environment) =>
        // What is no address at all is sent nothing either.
        Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out var parsed)
        && new TrustedHosts(
            Options.Create(new TeamsOptions { Cloud = cloud }),
            new Surroundings { EnvironmentName = environment }
        ).Include(parsed);

    private sealed class Surroundings : IHostEnvironment
    {
        public required string EnvironmentName { get; set; }

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
