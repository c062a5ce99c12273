using CommunityBot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Feeds;

/// <summary>Where people reach the bot, as the settings say it.</summary>
public sealed class PagesOptionsTests
{
    [Theory]
    [InlineData("https://bot.example.org")]
    [InlineData("https://bot.example.org/below/")]
    public void An_https_address_is_taken(string address) =>
        Assert.Equal(new Uri(address), AddressBy("Production", ("Pages:Address", address)));

    [Theory]
    [InlineData("http://bot.example.org")]
    [InlineData("bot.example.org")]
    [InlineData("https://ana:secret@bot.example.org")]
    [InlineData("https://bot.example.org/?a=b")]
    [InlineData("http://127.0.0.1:5080")]
    public void Any_other_is_refused_with_a_sentence_that_says_how_to_mend_it(string address)
    {
        var refused = Assert.Throws<OptionsValidationException>(() =>
            AddressBy("Production", ("Pages:Address", address))
        );

        Assert.Contains("Pages:Address has to be an https address", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_set_for_Slack_neednt_be_set_twice() =>
        Assert.Equal(
            new Uri("https://bot.example.org"),
            AddressBy("Production", ("Slack:PublicUrl", "https://bot.example.org"))
        );

    [Theory]
    [InlineData("Development", "http://127.0.0.1:5080", true)]
    [InlineData("Development", "http://127.0.0.1:0", false)]
    [InlineData("Production", "http://127.0.0.1:5080", false)]
    public void On_ones_own_machine_it_is_where_the_bot_listens(string environment, string urls, bool isTaken) =>
        Assert.Equal(isTaken ? new Uri(urls) : null, AddressBy(environment, ("Urls", urls)));

    private static Uri? AddressBy(string environment, params IEnumerable<(string Name, string Value)> settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))
        );
        using var services = builder.Services.AddPublicPages().BuildServiceProvider();

        return services.GetRequiredService<IOptions<PagesOptions>>().Value.Address;
    }
}
