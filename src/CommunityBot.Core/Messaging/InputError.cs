namespace CommunityBot.Core.Messaging;

/// <summary>What is wrong with one input of a form and how to mend it.</summary>
public sealed record InputError(string Input, Phrase Mend);
