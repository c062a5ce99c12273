using CommunityBot.Pipeline;
using CommunityBot.Storage.Keys;
using CommunityBot.Storage.Rows;
using Microsoft.AspNetCore.DataProtection;

namespace CommunityBot.Storage;

internal static class SealingRegistration
{
    /// <summary>Has the private rows of the capabilities, and what is set aside, encrypted in the store that is registered.</summary>
    public static IServiceCollection AddSealedRows(this IServiceCollection services, KeysOptions keys)
    {
        var store = services.Last(service => service.ServiceType == typeof(ITable));
        services.Remove(store);

        return services
            .AddStoredKeys(keys)
            .AddSingleton<ITable>(provider => new SealingTable(
                (ITable)store.ImplementationFactory!(provider),
                provider.GetRequiredService<Capabilities>().Private.Add("set-aside"),
                provider.GetRequiredService<TableKeyRing>,
                provider.GetRequiredService<IDataProtectionProvider>
            ));
    }

    /// <summary>The section of the settings that says what encrypts the keys.</summary>
    public static KeysOptions Keys(this IConfiguration configuration) =>
        configuration.GetSection(KeysOptions.Section).Get<KeysOptions>() ?? new();
}
