using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace CommunityBot.Storage.Keys;

/// <summary>
/// Data Protection's own, which reads its keys anew only once a day, and the first time when it writes one itself; this one
/// has it read them also when another process wrote one.
/// </summary>
internal sealed class SharedKeys(XmlKeyManager keys, TableKeyRing ring) : IKeyManager
{
    public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate) =>
        keys.CreateNewKey(activationDate, expirationDate);

    public IReadOnlyCollection<IKey> GetAllKeys() => keys.GetAllKeys();

    public CancellationToken GetCacheExpirationToken() =>
        CancellationTokenSource.CreateLinkedTokenSource(keys.GetCacheExpirationToken(), ring.Changed).Token;

    public void RevokeKey(Guid keyId, string? reason = null) => keys.RevokeKey(keyId, reason);

    public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null) =>
        keys.RevokeAllKeys(revocationDate, reason);
}
