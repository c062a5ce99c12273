using CommunityBot.Core.Messaging;

namespace CommunityBot.Platforms;

/// <summary>The page that a platform keeps for the bot and each person, where it has such a thing. It is pushed, never pulled.</summary>
public interface IHome
{
    /// <summary>The name by which accounts refer to the platform.</summary>
    string Platform { get; }

    /// <summary>Puts this on somebody's page, in the place of what is there. A failure is harmless: the next time shows it.</summary>
    Task ShowAsync(Account account, Message page, Reader reader, CancellationToken cancellationToken);
}
