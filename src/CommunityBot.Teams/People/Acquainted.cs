using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Teams.People;

/// <summary>What is remembered of people, for as long as the process lives: the core keeps what it needs itself.</summary>
internal sealed class Acquainted(WireTime time) : IDisposable
{
    private const int MostRemembered = 50_000;

    private static readonly Duration Freshness = Duration.FromHours(1);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostRemembered });
    private readonly Lock _lock = new();

    public void Dispose() => _known.Dispose();

    /// <summary>What is known of somebody; null where that is nothing.</summary>
    public Learnt? Known(string tenant, string user) => _known.Get<Learnt>((tenant, user));

    /// <summary>The same, where a roster told of them lately.</summary>
    public Learnt? Fresh(string tenant, string user) =>
        Known(tenant, user) is { Met: { } met, Name: not null } known && met + Freshness > Now ? known : null;

    /// <summary>Takes in what a roster tells; <paramref name="askedFor"/> is another id that was asked for.</summary>
    public Learnt Meet(string tenant, string user, string? name, string? askedFor)
    {
        lock (_lock)
        {
            var before = Known(tenant, user);
            var known = new Learnt(user, name ?? before?.Name, before?.Zone ?? "", before?.Language ?? "")
            {
                Met = Now,
            };

            Keep(tenant, user, known);
            if (askedFor is not null && askedFor != user)
                Keep(tenant, askedFor, known);

            return known;
        }
    }

    /// <summary>Takes in what an activity tells.</summary>
    /// <returns>The profile where something in it is new; else null.</returns>
    public Profile? Learn(PersonNews news)
    {
        lock (_lock)
        {
            var before = Known(news.Tenant, news.User);
            var known = new Learnt(
                news.User,
                news.Name ?? before?.Name,
                IsZone(news.Zone) ? news.Zone! : before?.Zone ?? "",
                IsLanguage(news.Language) ? news.Language! : before?.Language ?? ""
            )
            {
                Met = before?.Met,
            };
            if (known == before)
                return null;

            Keep(news.Tenant, news.User, known);
            return known.Name is null ? null : known.Profile;
        }
    }

    /// <summary>Nothing is known of somebody any more.</summary>
    public void Forget(string tenant, string user)
    {
        lock (_lock)
            _known.Remove((tenant, user));
    }

    private Instant Now => time.Clock.GetCurrentInstant();

    private void Keep(string tenant, string user, Learnt known) =>
        _known.Set((tenant, user), known, new MemoryCacheEntryOptions { Size = 1 });

    private static bool IsZone(string? zone) =>
        zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    private static bool IsLanguage(string? language) => language is not null && Reader.IsLanguage(language);
}
