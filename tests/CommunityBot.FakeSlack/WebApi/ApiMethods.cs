namespace CommunityBot.FakeSlack.WebApi;

/// <summary>The methods that the fake knows, by name.</summary>
internal static class ApiMethods
{
    public static IReadOnlyDictionary<string, ApiMethod> ByName { get; } =
        new[]
        {
            AppMethods.All,
            ChatMethods.All,
            ConversationMethods.All,
            FileMethods.All,
            HistoryMethods.All,
            OAuthMethods.All,
            PeopleMethods.All,
            ReactionMethods.All,
            ViewMethods.All,
        }
            .SelectMany(methods => methods)
            .ToDictionary(method => method.Name);
}
