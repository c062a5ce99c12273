using CommunityBot.Core;
using CommunityBot.Core.Communities;

namespace CommunityBot.Privacy;

/// <summary>An account of somebody who is being forgotten.</summary>
/// <param name="Leaver">Who, with all of their accounts.</param>
/// <param name="Returned">By which of those they have come back.</param>
/// <param name="Account">This account; they haven't come back by it.</param>
internal sealed record ForgottenAccount(Leaver Leaver, Returned Returned, PersonAccount Account);
