namespace CommunityBot.FakeSlack.World;

/// <summary>What of a person is told only on demand or by scope.</summary>
[Flags]
internal enum UserParts
{
    None = 0,

    /// <summary>Asked for with include_locale.</summary>
    Locale = 1,

    /// <summary>With the scope users:read.email.</summary>
    Email = 2,
}
