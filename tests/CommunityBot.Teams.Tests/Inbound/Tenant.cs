using System.Collections.Concurrent;
using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.People;

namespace CommunityBot.Teams.Tests.Inbound;

/// <summary>What the ways in ask of Teams' people and conversations, recorded.</summary>
internal sealed class Tenant : ITeamsDirectory, IConversations, IRosters, ISuggestions, IPersonalViews
{
    private readonly ConcurrentQueue<ConversationReference> _remembered = new();
    private readonly ConcurrentQueue<ConversationReference> _forgotten = new();
    private readonly ConcurrentQueue<string> _begun = new();
    private readonly ConcurrentQueue<PersonNews> _news = new();

    /// <summary>The people, by object id or MRI.</summary>
    public Dictionary<string, TeamsPerson> People { get; } =
        new(StringComparer.Ordinal)
        {
            [Activities.Ana] = new(Activities.Ana, new("Ana Test", "Europe/Berlin", "de-DE")),
            [Activities.Ben] = new(Activities.Ben, new("Ben Test", "Europe/London", "en-GB")),
        };

    public string? ChannelName { get; set; } = "Kitchen";

    public bool IsDown { get; set; }

    /// <summary>Whether everybody can be written to in their own chat.</summary>
    public bool IsReached { get; set; } = true;

    /// <summary>How cards look to somebody; null where all see the same.</summary>
    public Func<Account, ViewRef, PersonalMessage?>? View { get; set; }

    /// <summary>Whether Ana was greeted in her own chat.</summary>
    public bool IsGreeted { get; set; }

    /// <summary>What <see cref="Learn"/> finds to be new.</summary>
    public Profile? New { get; set; }

    public IReadOnlyCollection<ConversationReference> Remembered => _remembered;

    public IReadOnlyCollection<ConversationReference> Forgotten => _forgotten;

    public IReadOnlyCollection<string> Begun => _begun;

    public IReadOnlyCollection<PersonNews> News => _news;

    public Task<TeamsPerson?> FindAsync(string tenant, string user, Place place, CancellationToken cancellationToken) =>
        IsDown ? throw new HttpRequestException("down") : Task.FromResult(People.GetValueOrDefault(user));

    public Task<string?> ChannelNameAsync(string? team, Place place, CancellationToken cancellationToken) =>
        IsDown ? throw new TimeoutException("down") : Task.FromResult(ChannelName);

    public Profile? Learn(PersonNews news)
    {
        _news.Enqueue(news);
        return New;
    }

    public Task RememberAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        _remembered.Enqueue(reference);
        return Task.CompletedTask;
    }

    public Task ForgetAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        _forgotten.Enqueue(reference);
        return Task.CompletedTask;
    }

    public Task<bool> IsReachedAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        Task.FromResult(IsReached);

    public Task<PersonalMessage?> FindAsync(
        Account account,
        Place place,
        ViewRef view,
        CancellationToken cancellationToken
    ) => Task.FromResult(View?.Invoke(account, view));

    public Task<string?> FindGreetingAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        Task.FromResult(IsGreeted ? null : "first");

    public Task NoteGreetingAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        IsGreeted = true;
        return Task.CompletedTask;
    }

    public Task BeginAsync(string tenant, string conversation, CancellationToken cancellationToken)
    {
        _begun.Enqueue(conversation);
        return Task.CompletedTask;
    }

    public ImmutableArray<string> Find(string name, string typed) =>
        name == "manners.zones" ? ["Europe/Berlin", "Europe/Bern"] : [];
}
