using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>Serves calls: who is calling, whether they may, how often, and then the method.</summary>
internal sealed class ApiServer(SlackWorld world, Func<Uri> openSocket)
{
    private readonly RateLimits _rates = new(world.Options);

    /// <summary>The answer, and the events that came of the call; a wait where it is too much.</summary>
    public ApiAnswer Serve(string name, Reading reading)
    {
        lock (world.Gate)
        {
            var happenings = new Happenings(world);
            string? team = null;
            try
            {
                var method = Method(name, reading);
                var (caller, token) = Caller(method, reading);
                team = caller?.TeamId ?? caller?.Enterprise;
                if (_rates.Take(method, team ?? "app", reading.Arguments.Text("channel"), world.Now) is { } wait)
                    return new(Code("ratelimited"), team, [], wait);

                if (method.Scope is { } scope && !caller!.Scopes.Contains(scope))
                    throw Refusal.OfScope(scope, caller.Scopes);

                var body = method.Do(Context(method, reading, happenings, caller, token));
                body.Insert(0, "ok", true);
                return new(body, team, happenings.All, null);
            }
            catch (Refusal refusal)
            {
                return new(Code(refusal.Code, refusal.More), team, [], null);
            }
        }
    }

    public static JsonObject Code(string code, JsonObject? more = null)
    {
        var body = new JsonObject { ["ok"] = false, ["error"] = code };
        foreach (var (name, value) in more ?? [])
            body[name] = value?.DeepClone();
        return body;
    }

    private static ApiMethod Method(string name, Reading reading)
    {
        if (!ApiMethods.ByName.TryGetValue(name, out var method))
            throw new Refusal("unknown_method");

        return reading.Trouble is { } trouble ? throw new Refusal(trouble) : method;
    }

    private ApiContext Context(
        ApiMethod method,
        Reading reading,
        Happenings happenings,
        Installation? caller,
        AccessToken? token
    )
    {
        var arguments = reading.IsJson && !method.TakesJson ? new Arguments([]) : reading.Arguments;
        return new(world, arguments, happenings, caller)
        {
            Token = token,
            Client = reading.Client,
            OpenSocket = openSocket,
        };
    }

    private (Installation?, AccessToken?) Caller(ApiMethod method, Reading reading)
    {
        if (method.Needs is Credential.Client)
            return (null, null);
        if (reading.Token is null or "")
            throw new Refusal("not_authed");

        var isAppToken = reading.Token == world.Options.AppToken;
        if (method.Needs is Credential.AppToken)
            return isAppToken ? (null, null)
                : Find(reading.Token) is (null, null) ? throw new Refusal("invalid_auth")
                : throw new Refusal("not_allowed_token_type");
        if (isAppToken)
            throw new Refusal("not_allowed_token_type");

        var (installation, token) = Find(reading.Token);
        if (installation is null || token is null)
            throw new Refusal("invalid_auth");
        if (installation.IsRemoved)
            throw new Refusal("account_inactive");
        if (token.IsRevoked)
            throw new Refusal("token_revoked");
        return token.Expires <= world.Now ? throw new Refusal("token_expired") : (installation, token);
    }

    public (Installation? Installation, AccessToken? Token) Find(string value)
    {
        foreach (var installation in world.Installations)
            if (installation.Tokens.Find(token => token.Value == value) is { } token)
                return (installation, token);
        return (null, null);
    }
}
