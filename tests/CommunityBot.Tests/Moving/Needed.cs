namespace CommunityBot.Tests.Moving;

internal static class Needed
{
    /// <summary>Skips the test where that is missing; under CI it fails.</summary>
    public static void Check(string? missing)
    {
        if (missing is null)
            return;

        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", missing);
        Assert.Fail(missing);
    }
}
