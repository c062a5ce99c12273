namespace CommunityBot.Platforms;

/// <summary>A row that an adapter keeps of an account.</summary>
/// <param name="Name">What it is, in lower case, as it stands in the file that <c>my data</c> gives.</param>
/// <param name="Json">What is in it.</param>
public sealed record AccountRecord(string Name, string Json);
