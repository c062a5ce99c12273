namespace CommunityBot.Storage.Tests.Rows;

internal sealed record PlannedStep(PlannedOperation[] Operations, string Prefix, string? After, int Limit);
