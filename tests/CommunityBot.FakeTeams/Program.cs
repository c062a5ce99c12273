using CommunityBot.FakeTeams;

// By hand: a connector and an Entra on loopback, until it is stopped.
await using var teams = await FakeTeamsServer.StartAsync(new() { Port = 5090 }, CancellationToken.None);
Console.WriteLine($"Fake Teams at {teams.Address}, connector at {teams.ServiceUrl}");
await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
