namespace CommunityBot.FakeTeams.Entra;

/// <summary>
/// Gives tokens as Entra and the identity endpoint of a virtual machine do, under paths that begin with their hosts.
/// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
/// </summary>
internal sealed class EntraEndpoint(FakeTeamsOptions options)
{
    // Each cloud has an Entra of its own, which gives tokens for its own connector alone.
    private static readonly Dictionary<string, string> Scopes = new(StringComparer.Ordinal)
    {
        ["login.microsoftonline.com"] = "https://api.botframework.com/.default",
        ["login.microsoftonline.us"] = "https://api.botframework.us/.default",
    };

    /// <summary>By the clock on the wall, as those who keep tokens go by it.</summary>
    public IssuedTokens Tokens { get; } = new(TimeProvider.System);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/{host}/common/discovery/instance",
            (string host) =>
                Results.Json(
                    new
                    {
                        tenant_discovery_endpoint = $"https://{host}/common/v2.0/.well-known/openid-configuration",
                        metadata = new[]
                        {
                            new
                            {
                                preferred_network = host,
                                preferred_cache = host,
                                aliases = new[] { host },
                            },
                        },
                    }
                )
        );
        routes.MapPost(
            "/{host}/{tenant}/oauth2/v2.0/token",
            async (HttpRequest request, string host, string tenant) =>
                Answer(host, tenant, await request.ReadFormAsync(request.HttpContext.RequestAborted))
        );
        routes.MapGet("/169.254.169.254/metadata/identity/oauth2/token", Managed);
    }

    private IResult Answer(string host, string tenant, IFormCollection form)
    {
        if (!Scopes.TryGetValue(host, out var scope) || (tenant != options.TenantId && tenant != "botframework.com"))
            return Refuse("invalid_request", "AADSTS90002: Tenant not found.");

        if (form["grant_type"] != "client_credentials" || form["scope"] != scope)
            return Refuse(
                "invalid_scope",
                "AADSTS70011: The provided value for the input parameter 'scope' is not valid."
            );

        var isKnown =
            form["client_id"] == options.AppId
            && (form["client_secret"] == options.AppSecret || form["client_assertion"].Count == 1);

        return isKnown
            ? Results.Json(
                new
                {
                    token_type = "Bearer",
                    expires_in = (int)IssuedTokens.Life.TotalSeconds,
                    access_token = Tokens.Issue(),
                }
            )
            : Refuse("invalid_client", "AADSTS7000215: Invalid client secret provided.");
    }

    private IResult Managed(HttpRequest request) =>
        request.Query["client_id"] == options.AppId
        && (
            request.Query["resource"] == "https://api.botframework.com"
            || request.Query["resource"] == "api://AzureADTokenExchange"
        )
            ? Results.Json(
                new
                {
                    access_token = Tokens.Issue(),
                    token_type = "Bearer",
                    expires_in = "3600",
                    expires_on = "4102444800",
                    resource = "https://api.botframework.com",
                }
            )
            : Refuse("invalid_request", "Identity not found");

    private static IResult Refuse(string error, string description) =>
        Results.Json(new { error, error_description = description }, statusCode: 401);
}
