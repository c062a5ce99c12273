using System.ComponentModel.DataAnnotations;
using CommunityBot.Storage;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Storage;

public sealed class StoreChoiceTests
{
    [Fact]
    public void Where_nothing_is_said_it_is_the_file() =>
        Assert.Equal("a.db", Assert.IsType<StoreChoice.Sqlite>(Of(("Sqlite:Path", "a.db"))).Options.Path);

    [Fact]
    public void The_provider_chooses()
    {
        Assert.IsType<StoreChoice.PostgreSql>(
            Of(("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", "Host=db"))
        );
        var azure = Of(
            ("Storage:Provider", "AzureTables"),
            ("Storage:ConnectionString", "https://a.table.core.windows.net"),
            ("Storage:Table", "bakers")
        );
        Assert.Equal("bakers", Assert.IsType<StoreChoice.AzureTables>(azure).Options.Table);
    }

    [Theory]
    [InlineData("Postgres", "x", "t12", "Set it to Sqlite, PostgreSql or AzureTables")]
    [InlineData("PostgreSql", "", "t12", "Set Storage:ConnectionString to the PostgreSQL database")]
    [InlineData("AzureTables", "", "t12", "https://ACCOUNT.table.core.windows.net")]
    [InlineData("AzureTables", "x", "1-2", "Set Storage:Table to 3 to 63 letters and digits")]
    [InlineData("Sqlite", "x", "t12", "Set Sqlite:Path")]
    public void What_is_missing_or_unknown_is_told_with_what_to_set(
        string provider,
        string connection,
        string table,
        string told
    )
    {
        var refused = Assert.Throws<ValidationException>(() =>
            Of(("Storage:Provider", provider), ("Storage:ConnectionString", connection), ("Storage:Table", table))
        );

        Assert.Contains(told, refused.Message);
    }

    [Theory]
    [InlineData("sqlite:a.db", "sqlite:a.db")]
    [InlineData("postgresql:Host=db;Password=secret", "postgresql")]
    [InlineData("azure:https://a.table.core.windows.net#bakers", "azure table bakers")]
    [InlineData("azure:AccountName=a;AccountKey=secret", "azure table communitybot")]
    public void An_address_on_the_command_line_chooses_and_its_name_has_no_secret(string address, string name) =>
        Assert.Equal(name, StoreChoice.OfAddress(address)?.Name);

    [Theory]
    [InlineData("")]
    [InlineData("sqlite:")]
    [InlineData("mysql:a")]
    [InlineData("a.db")]
    public void What_is_no_address_is_none(string address) => Assert.Null(StoreChoice.OfAddress(address));

    private static StoreChoice Of(params (string Key, string Value)[] settings) =>
        StoreChoice.Of(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
                .Build()
        );
}
