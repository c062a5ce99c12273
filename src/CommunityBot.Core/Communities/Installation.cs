namespace CommunityBot.Core.Communities;

/// <summary>A workspace or tenant of a platform: where its channels and accounts are looked up.</summary>
public static class Installation
{
    /// <summary>Where the links of an installation are stored.</summary>
    public static PartitionKey Partition(string platform, string installation) =>
        new($"installation:{platform}:{installation}");
}
