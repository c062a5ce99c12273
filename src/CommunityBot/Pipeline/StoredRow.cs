using CommunityBot.Core;

namespace CommunityBot.Pipeline;

/// <summary>An entity as it was read.</summary>
internal sealed record StoredRow(IRow Row, string ETag);
