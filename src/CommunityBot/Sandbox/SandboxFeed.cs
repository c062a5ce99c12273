using System.Collections.Immutable;

namespace CommunityBot.Sandbox;

/// <summary>Tells open pages that something in the Sandbox changed, so that they draw themselves anew.</summary>
public sealed class SandboxFeed
{
    private ImmutableList<Subscription> _subscriptions = [];

    /// <summary>Calls back, on any thread, after every change until it is disposed of.</summary>
    public IDisposable Subscribe(Action changed)
    {
        var subscription = new Subscription(this, changed);
        ImmutableInterlocked.Update(ref _subscriptions, all => all.Add(subscription));
        return subscription;
    }

    internal void Publish()
    {
        foreach (var subscription in _subscriptions)
            subscription.Changed();
    }

    private sealed class Subscription(SandboxFeed feed, Action changed) : IDisposable
    {
        public Action Changed => changed;

        public void Dispose() => ImmutableInterlocked.Update(ref feed._subscriptions, all => all.Remove(this));
    }
}
