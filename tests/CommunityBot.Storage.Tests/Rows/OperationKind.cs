namespace CommunityBot.Storage.Tests.Rows;

internal enum OperationKind
{
    Insert,
    Replace,
    Upsert,
    Delete,
    Remove,
}
