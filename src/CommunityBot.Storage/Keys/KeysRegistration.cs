using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CommunityBot.Storage.Keys;

/// <summary>Puts the keys into the app.</summary>
public static class KeysRegistration
{
    // Else Data Protection would go on with the keys that it knows, for a while, after it is told of others.
    private const string WaitForKeys = "Microsoft.AspNetCore.DataProtection.KeyManagement.DisableAsyncKeyRingUpdate";

    /// <summary>Data Protection with its key ring in the store, encrypted by a certificate where one is set. Once is enough.</summary>
    /// <exception cref="KeyCertificateException">A certificate is set and can't be used.</exception>
    public static IServiceCollection AddStoredKeys(this IServiceCollection services, KeysOptions options)
    {
        if (services.Any(service => service.ServiceType == typeof(TableKeyRing)))
            return services;

        AppContext.SetSwitch(WaitForKeys, isEnabled: true);

        // By a name of its own, not by the folder it runs in: moved elsewhere it still reads what it stored.
        var protection = services.AddDataProtection().SetApplicationName("CommunityBot");
        services.AddSingleton<TableKeyRing>();
        services.AddSingleton<XmlKeyManager>();
        services.Replace(ServiceDescriptor.Singleton<IKeyManager, SharedKeys>());
        services.AddHostedService<KeysStart>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(
            provider => new ConfigureOptions<KeyManagementOptions>(keys =>
                keys.XmlRepository = provider.GetRequiredService<TableKeyRing>()
            )
        );

        if (Load(options.Certificate, options.CertificatePassword, "Keys:Certificate") is not { } certificate)
            return services;

        var previous = Load(
            options.PreviousCertificate,
            options.PreviousCertificatePassword,
            "Keys:PreviousCertificate"
        );
        protection
            .ProtectKeysWithCertificate(certificate)
            .UnprotectKeysWithAnyCertificate(previous is null ? [certificate] : [certificate, previous]);
        return services;
    }

    private static X509Certificate2? Load(string? path, string? password, string setting)
    {
        if (string.IsNullOrWhiteSpace(path))
            return null;

        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
            using var key = certificate.GetRSAPrivateKey();
            return key is null
                ? throw new KeyCertificateException($"{setting} has no RSA private key. Export it with its key.", null)
                : certificate;
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new KeyCertificateException(
                $"{setting} can't be read. Set it to a PKCS #12 file, and {setting}Password to its password.",
                error
            );
        }
    }
}
