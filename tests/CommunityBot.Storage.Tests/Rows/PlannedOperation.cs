namespace CommunityBot.Storage.Tests.Rows;

internal sealed record PlannedOperation(OperationKind Kind, string Key, string Json, ETagAge Age);
