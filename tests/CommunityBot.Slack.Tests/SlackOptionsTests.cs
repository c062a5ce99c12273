using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityBot.Slack.Tests;

public sealed class SlackOptionsTests
{
    private const string Settings = "SigningSecret=s;BotToken=xoxb-1";
    private const string OAuth = "SigningSecret=s;ClientId=1;ClientSecret=c;PublicUrl=https://bot.example.org";

    [Theory]
    [InlineData(Settings)]
    [InlineData("AppToken=xapp-1;BotToken=xoxb-1")]
    [InlineData(OAuth)]
    [InlineData("AppToken=xapp-1;ClientId=1;ClientSecret=c;PublicUrl=https://bot.example.org")]
    [InlineData($"{OAuth};BotToken=xoxb-1;PreviousSigningSecret=old;SocketConnections=10")]
    [InlineData($"{Settings};ApiBaseUrl=https://slack.com/")]
    public void A_whole_configuration_is_taken(string settings) => Assert.Equal([], Mistakes(settings, "Production"));

    [Theory]
    [InlineData("BotToken=xoxb-1", "Set Slack:SigningSecret for HTTP, or Slack:AppToken")]
    [InlineData("SigningSecret=s", "Set Slack:BotToken for one workspace, or Slack:ClientId")]
    [InlineData("AppToken=xapp-1", "Set Slack:BotToken for one workspace")]
    [InlineData("PublicUrl=https://bot.example.org", "Set Slack:BotToken for one workspace")]
    [InlineData("SigningSecret=s;ClientId=1;PublicUrl=https://bot.example.org", "Set Slack:ClientSecret")]
    [InlineData("SigningSecret=s;ClientSecret=c", "Set Slack:ClientId")]
    [InlineData("SigningSecret=s;ClientId=1;ClientSecret=c", "Set Slack:PublicUrl")]
    [InlineData("SigningSecret= ;BotToken=xoxb-1", "Slack:SigningSecret is empty")]
    [InlineData("BotToken=xoxb-1;AppToken=xapp-1;PreviousSigningSecret=s", "Set Slack:SigningSecret too")]
    [InlineData("SigningSecret=s;BotToken=xoxp-1", "Slack:BotToken isn't a bot token")]
    [InlineData("SigningSecret=s;BotToken=xoxe.xoxb-1", "ends after twelve hours")]
    [InlineData("AppToken=xoxb-1;BotToken=xoxb-1", "Slack:AppToken isn't an app-level token")]
    [InlineData($"{Settings};SocketConnections=0", "Set it to 1 to 10")]
    [InlineData($"{Settings};SocketConnections=11", "Set it to 1 to 10")]
    [InlineData($"{Settings};PublicUrl=http://bot.example.org", "has to be an https address")]
    [InlineData($"{Settings};PublicUrl=http://127.0.0.1:5080", "has to be an https address")]
    [InlineData($"{Settings};ApiBaseUrl=https://evil.example/", "names another server than Slack")]
    [InlineData($"{Settings};ApiBaseUrl=http://127.0.0.1:5081/", "names another server than Slack")]
    public void Half_a_configuration_is_told_with_what_to_set(string settings, string said) =>
        Assert.Contains(Mistakes(settings, "Production"), mistake => mistake.Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("http://127.0.0.1:5081/", 0)]
    [InlineData("http://localhost:5081/", 0)]
    [InlineData("http://127.0.0.1:5081/here", 1)]
    [InlineData("https://evil.example/", 1)]
    [InlineData("ftp://127.0.0.1/", 1)]
    public void In_development_another_server_on_this_machine_may_stand_for_Slack(string address, int mistakes) =>
        Assert.Equal(mistakes, Mistakes($"{Settings};ApiBaseUrl={address}", "Development").Count());

    [Theory]
    [InlineData("")]
    [InlineData("BotToken=;SigningSecret=")]
    public void Nothing_set_is_no_Slack(string settings)
    {
        var builder = Builder(settings, "Production");
        var before = builder.Services.Count;

        builder.AddSlack();

        Assert.Equal(before, builder.Services.Count);
    }

    private static IEnumerable<string> Mistakes(string settings, string environment)
    {
        var builder = Builder(settings, environment);
        builder.AddSlack();
        using var services = builder.Services.BuildServiceProvider();

        try
        {
            _ = services.GetRequiredService<IOptions<SlackOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException error)
        {
            return error.Failures;
        }
    }

    private static WebApplicationBuilder Builder(string settings, string environment)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(
            settings
                .Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select(setting => setting.Split('=', 2))
                .ToDictionary(setting => $"Slack:{setting[0]}", string? (setting) => setting[1])
        );
        return builder;
    }
}
