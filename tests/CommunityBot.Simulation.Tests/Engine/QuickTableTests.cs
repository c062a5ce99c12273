using CommunityBot.Storage.Rows;
using CommunityBot.Storage.Tests.Rows;

namespace CommunityBot.Simulation.Engine;

/// <summary>The quick store is a store like any other.</summary>
public sealed class QuickTableTests : TableContract
{
    protected override Task<ITable> OpenAsync() => Task.FromResult<ITable>(new QuickTable());
}
