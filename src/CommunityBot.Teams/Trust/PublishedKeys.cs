using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using NodaTime;

namespace CommunityBot.Teams.Trust;

/// <summary>The keys of the issuer, as it published them at a moment.</summary>
internal sealed record PublishedKeys(OpenIdConnectConfiguration Metadata, Instant At);
