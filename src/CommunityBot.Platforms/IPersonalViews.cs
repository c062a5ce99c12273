using CommunityBot.Core.Messaging;

namespace CommunityBot.Platforms;

/// <summary>How messages that everybody sees look to one of them.</summary>
public interface IPersonalViews
{
    /// <summary>The view of that name for somebody who sees it there; null where there is none for them.</summary>
    Task<PersonalMessage?> FindAsync(Account account, Place place, ViewRef view, CancellationToken cancellationToken);
}
