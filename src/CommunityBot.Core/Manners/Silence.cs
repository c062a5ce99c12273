namespace CommunityBot.Core.Manners;

/// <summary>How silent a person has been, and the mailbox that has been holding back because of it.</summary>
public sealed record Silence(Person Person, Mailbox Mailbox);
