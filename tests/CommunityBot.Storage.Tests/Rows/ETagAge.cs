namespace CommunityBot.Storage.Tests.Rows;

internal enum ETagAge
{
    Current,
    Older,
    Foreign,
}
