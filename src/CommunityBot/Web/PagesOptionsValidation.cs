using Microsoft.Extensions.Options;

namespace CommunityBot.Web;

/// <summary>Says at the start what is wrong with the settings of the pages, and how to mend it.</summary>
internal sealed class PagesOptionsValidation(IHostEnvironment environment) : IValidateOptions<PagesOptions>
{
    public ValidateOptionsResult Validate(string? name, PagesOptions options) =>
        options.Address is null || IsPublic(options.Address)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Pages:Address has to be an https address without a query, at which people reach this bot, for instance "
                    + "https://bot.example.org. In Development http on this machine will do. Mend it, or remove it: then "
                    + "nobody can subscribe to a calendar."
            );

    private bool IsPublic(Uri address) =>
        address.IsAbsoluteUri
        && address is { Query: "", Fragment: "", UserInfo: "" }
        && (
            address.Scheme == Uri.UriSchemeHttps
            || (environment.IsDevelopment() && address.IsLoopback && address.Scheme == Uri.UriSchemeHttp)
        );
}
