using System.Collections.Immutable;
using CommunityBot.Core;

namespace CommunityBot.Pipeline;

/// <summary>The rows that a command asked for, and the ETags by which nobody else's change is overwritten.</summary>
internal sealed record LoadedPartition(LoadedRows Rows, ImmutableDictionary<string, StoredRow> ByKey);
