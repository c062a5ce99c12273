namespace CommunityBot.Core;

/// <summary>
/// Names a partition of the store: a community (<c>community:…</c>), a person (<c>person:…</c>) or an installation
/// (<c>installation:…</c>). A commit is atomic within one partition and never spans two.
/// </summary>
public readonly record struct PartitionKey(string Value)
{
    public override string ToString() => Value;
}
