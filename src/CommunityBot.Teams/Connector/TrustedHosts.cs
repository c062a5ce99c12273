using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CommunityBot.Teams.Connector;

/// <summary>
/// Which servers get our token and our messages. Activities tell where their connector is; whatever they tell, nothing is
/// sent but to Microsoft's, of the cloud that the bot lives in. No other name of <c>trafficmanager.net</c> is among them:
/// anybody can have one. In Development the Agents Playground on this machine is one, too.
/// https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges
/// </summary>
internal sealed class TrustedHosts(IOptions<TeamsOptions> options, IHostEnvironment environment)
{
    private static readonly string[] Public =
    [
        "smba.trafficmanager.net",
        // Of the government's community cloud, which is a part of the public one.
        "smba.infra.gcc.teams.microsoft.com",
    ];

    private static readonly string[] Government =
    [
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    ];

    private const string UnderPublic = ".botframework.com";
    private const string UnderGovernment = ".botframework.azure.us";

    /// <summary>Whether that server may have our token.</summary>
    public bool Include(Uri address) =>
        address is { IsAbsoluteUri: true, UserInfo: "", Query: "", Fragment: "" }
        && (IsOnThisMachine(address) || IsMicrosofts(address));

    private bool IsOnThisMachine(Uri address) =>
        environment.IsDevelopment()
        && address.IsLoopback
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private bool IsMicrosofts(Uri address)
    {
        if (
            address.Scheme != Uri.UriSchemeHttps
            || !address.IsDefaultPort
            || address.HostNameType != UriHostNameType.Dns
        )
            return false;

        var (names, under) =
            options.Value.Cloud is TeamsCloud.UsGovernment ? (Government, UnderGovernment) : (Public, UnderPublic);

        // Letters of other scripts that look like these are written differently in this form.
        var host = address.IdnHost;
        return names.Contains(host, StringComparer.OrdinalIgnoreCase)
            || host.EndsWith(under, StringComparison.OrdinalIgnoreCase);
    }
}
