using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Slack.Install.OAuth;

/// <summary>How an installation ended, for the person in the browser. Closed.</summary>
internal abstract record InstallPage
{
    private InstallPage() { }

    /// <summary>The app is there. The link opens it in Slack.</summary>
    public sealed record Installed(string Workspace, Uri OpenSlack) : InstallPage;

    /// <summary>They, or their administrator, said no at Slack.</summary>
    public sealed record Denied : InstallPage;

    /// <summary>They didn't begin here, or in another browser, or too long ago, or came twice.</summary>
    public sealed record NotBegun : InstallPage;

    /// <summary>Slack takes the code no more.</summary>
    public sealed record CodeSpent : InstallPage;

    /// <summary>Slack refuses what is set here.</summary>
    public sealed record Misconfigured(string Code) : InstallPage;

    /// <summary>Slack wasn't reached, or wants us to wait.</summary>
    public sealed record NotReached : InstallPage;

    /// <summary>The status of the answer.</summary>
    public int Status =>
        this switch
        {
            Installed => StatusCodes.Status200OK,
            Denied => StatusCodes.Status403Forbidden,
            NotBegun or CodeSpent => StatusCodes.Status400BadRequest,
            Misconfigured => StatusCodes.Status500InternalServerError,
            NotReached => StatusCodes.Status503ServiceUnavailable,
            _ => throw new UnreachableException(),
        };
}
