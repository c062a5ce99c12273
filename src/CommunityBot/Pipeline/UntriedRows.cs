namespace CommunityBot.Pipeline;

/// <summary>
/// The outbox rows that this very process decided on and never tried to send. Every other row may have arrived already: an
/// earlier process may have tried it, or a try of our own whose end couldn't be stored.
/// </summary>
internal sealed class UntriedRows
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>About to be stored, or not taken by the platform: nobody can have seen it.</summary>
    public void Add(OutboxKey key)
    {
        lock (_lock)
            _ids.Add(key.Id);
    }

    /// <summary>Forgets the row, which is tried now or will be tried no more; whether it was untried.</summary>
    public bool Remove(OutboxKey key)
    {
        lock (_lock)
            return _ids.Remove(key.Id);
    }
}
