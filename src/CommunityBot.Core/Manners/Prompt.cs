using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>
/// A message that a capability wants to bring to a person at a time when they didn't ask for it. Whether, when and in
/// what company it is sent is decided by the person's manners, and nowhere else.
/// </summary>
/// <param name="Id">The same id is the same prompt; a later one with the same id takes the place of a waiting one.</param>
/// <param name="Community">Who wants it.</param>
/// <param name="CommunityName">How the community is called in a digest.</param>
/// <param name="Topic">What can be muted, for instance one rhythm.</param>
/// <param name="Claim">Why it should be sent.</param>
/// <param name="NotBefore">When it should be sent at the earliest.</param>
/// <param name="UsefulUntil">When it is of no more use: from then on it is dropped, never sent late.</param>
/// <param name="Message">What is sent when it is sent alone.</param>
/// <param name="Line">What is said in a digest.</param>
public sealed record Prompt(
    PromptId Id,
    CommunityId Community,
    string CommunityName,
    PromptTopic Topic,
    PromptClaim Claim,
    Instant NotBefore,
    Instant UsefulUntil,
    Message Message,
    Phrase Line
);
