namespace CommunityBot.EndToEnd.Tests.Crashes;

/// <summary>Something that happens in the story. Doing it again, as a platform does that got no answer, must be harmless.</summary>
internal interface IStep
{
    Task DoAsync(SandboxClient bot, CancellationToken cancellationToken);
}
