using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityBot.Teams.Tests;

public sealed class TeamsOptionsTests
{
    private const string App = "AppId=00000000-aaaa-bbbb-cccc-000000000001";
    private const string Single = $"{App};TenantId=t;AppSecret=s";

    [Theory]
    [InlineData(Single)]
    [InlineData($"{Single};AppType=SingleTenant;Cloud=UsGovernment;AllowedTenants:0=t")]
    [InlineData($"{App};AppType=MultiTenant;AppSecret=s")]
    [InlineData($"{App};AppType=ManagedIdentity;TenantId=t")]
    [InlineData($"{App};AppType=Federated;TenantId=t;FederatedClientId=f")]
    public void A_whole_configuration_is_taken(string settings) => Assert.Equal([], Mistakes(settings, "Production"));

    [Theory]
    [InlineData("AppSecret=s", "Set Teams:AppId")]
    [InlineData("AllowedTenants:0=t", "Set Teams:AppId")]
    [InlineData("AppId=bot;TenantId=t;AppSecret=s", "Teams:AppId isn't an id")]
    [InlineData("AppId= ;TenantId=t;AppSecret=s", "Teams:AppId is empty")]
    [InlineData($"{App};AppSecret=s", "Set Teams:TenantId")]
    [InlineData($"{App};AppType=Federated;FederatedClientId=f", "Set Teams:TenantId")]
    [InlineData($"{App};TenantId=t", "Set Teams:AppSecret")]
    [InlineData($"{App};TenantId=t;AppSecret= ", "Teams:AppSecret is empty")]
    [InlineData($"{App};AppType=MultiTenant", "Set Teams:AppSecret")]
    [InlineData($"{Single};AppCertificate=c.pfx", "not both")]
    [InlineData($"{App};TenantId=t;AppCertificate=/nowhere.pfx", "isn't there")]
    [InlineData($"{Single};AppType=ManagedIdentity", "there is no secret")]
    [InlineData($"{Single};FederatedClientId=f", "goes with Teams:AppType Federated")]
    [InlineData($"{App};AppType=Federated;TenantId=t", "Set Teams:FederatedClientId")]
    [InlineData($"{Single};StandInAddress=http://127.0.0.1:5090", "is for tests on one machine")]
    [InlineData($"{Single};AllowedTenants:0=t;AllowedTenants:1= ", "Teams:AllowedTenants is empty")]
    public void Half_a_configuration_is_told_with_what_to_set(string settings, string said) =>
        Assert.Contains(Mistakes(settings, "Production"), mistake => mistake.Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("", "Production", false)]
    [InlineData("AppId=;AppSecret=", "Production", false)]
    [InlineData(Single, "Production", true)]
    [InlineData("", "Development", true)]
    public void Nothing_set_is_no_Teams_except_in_development(string settings, string environment, bool isThere)
    {
        var builder = Builder(settings, environment);
        var before = builder.Services.Count;

        builder.AddTeams();

        Assert.Equal(isThere, builder.Services.Count > before);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("AppSecret=s", 1)]
    [InlineData($"{Single};StandInAddress=http://127.0.0.1:5090", 0)]
    [InlineData($"{Single};StandInAddress=https://login.example.org", 1)]
    public void In_development_the_playground_needs_no_settings_and_a_server_beside_may_stand_in(
        string settings,
        int mistakes
    ) => Assert.Equal(mistakes, Mistakes(settings, "Development").Count());

    private static IEnumerable<string> Mistakes(string settings, string environment)
    {
        var builder = Builder(settings, environment);
        builder.AddTeams();
        using var services = builder.Services.BuildServiceProvider();

        try
        {
            _ = services.GetRequiredService<IOptions<TeamsOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException error)
        {
            return [.. error.Failures];
        }
    }

    private static WebApplicationBuilder Builder(string settings, string environment)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(
            settings
                .Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select(setting => setting.Split('=', 2))
                .Select(parts => KeyValuePair.Create($"Teams:{parts[0]}", (string?)parts[1]))
        );
        return builder;
    }
}
