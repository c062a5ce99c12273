namespace CommunityBot.Web;

internal static class SecurityHeaders
{
    /// <summary>
    /// The headers of every answer: nothing is framed, nothing is loaded from elsewhere, no script runs that isn't a file
    /// of ours. A page needs its own host for its live connection, and data: for the icons in its style sheet.
    /// </summary>
    public static void UseOurSecurityHeaders(this WebApplication app) =>
        app.UseSecurityHeaders(policy =>
            policy
                .AddDefaultSecurityHeaders()
                .AddContentSecurityPolicy(content =>
                {
                    content.AddDefaultSrc().Self();
                    content.AddImgSrc().Self().Data();
                    content.AddConnectSrc().Self();
                    content.AddObjectSrc().None();
                    content.AddBaseUri().Self();
                    content.AddFormAction().Self();
                    content.AddFrameAncestors().None();
                })
        );
}
