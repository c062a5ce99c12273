using System.Text.RegularExpressions;
using CommunityBot.Pipeline;

namespace CommunityBot.Tests;

public sealed partial class WhatWeStoreTests
{
    private static readonly string[] OfThePipeline =
    [
        "due",
        "outbox",
        "inbox",
        "handled",
        "taken",
        "posted",
        "set-aside",
        "home",
    ];

    private static readonly string[] OfMoves = ["moving", "moved"];

    private static readonly string[] OfSlack = ["slack-token", "slack-org", "slack-roster", "slack-state", "key"];

    private static readonly string[] OfTeams =
    [
        "teams-tenant",
        "teams-conversation",
        "teams-person",
        "teams-channel",
        "teams-roster",
        "teams-hint",
    ];

    [Fact]
    public async Task The_page_for_administrators_names_every_kind_of_row_and_no_other()
    {
        var page = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "what-we-store.md"),
            TestContext.Current.CancellationToken
        );

        var told = Row().Matches(page).Select(match => match.Groups["kind"].Value).Order();

        Assert.Equal(
            Capabilities
                .Registered.Rows.Keys.Concat(OfThePipeline)
                .Concat(OfMoves)
                .Concat(OfSlack)
                .Concat(OfTeams)
                .Order(),
            told
        );
    }

    [GeneratedRegex(@"^\| `(?<kind>[a-z-]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
