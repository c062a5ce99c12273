namespace CommunityBot.Core.Rhythms;

/// <summary>A span of years, both ends included.</summary>
internal sealed record Years(int First, int Last)
{
    public bool Contains(int year) => year >= First && year <= Last;
}
