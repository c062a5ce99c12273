using System.Globalization;
using System.Security.Cryptography;

namespace CommunityBot.Pipeline;

/// <summary>This process of the bot. Several may live on one store, if it is one that they can share.</summary>
/// <param name="Name">No other process has it, nor had it.</param>
/// <param name="IsAlone">Whether no other process can use the store, so that nothing has to be agreed on.</param>
internal sealed record ThisNode(string Name, bool IsAlone)
{
    public static ThisNode Start(bool isAlone) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Environment.MachineName}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}"
            ),
            isAlone
        );
}
