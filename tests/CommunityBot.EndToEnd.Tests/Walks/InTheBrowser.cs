namespace CommunityBot.EndToEnd.Tests.Walks;

/// <summary>What shares the browser.</summary>
[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "In the browser";
}
