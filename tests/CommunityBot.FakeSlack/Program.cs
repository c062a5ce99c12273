using CommunityBot.FakeSlack;

await ByHand.RunAsync(args);
