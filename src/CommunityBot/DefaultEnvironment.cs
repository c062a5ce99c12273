namespace CommunityBot;

/// <summary>
/// The environment where none is said: a build for debugging is a developer's and begins in Development, with the
/// Sandbox; any other begins in Production.
/// </summary>
internal static class DefaultEnvironment
{
    private const string Setting = "CommunityBot.DefaultEnvironment";
    private const string AspNetCore = "ASPNETCORE_ENVIRONMENT";
    private const string DotNet = "DOTNET_ENVIRONMENT";

    /// <summary>Says it to the process, unless somebody has said another.</summary>
    public static void Apply()
    {
        if (
            AppContext.GetData(Setting) is string environment
            && Environment.GetEnvironmentVariable(AspNetCore) is null
            && Environment.GetEnvironmentVariable(DotNet) is null
        )
            Environment.SetEnvironmentVariable(AspNetCore, environment);
    }
}
