using System.Text.Json;
using CommunityBot.Pipeline;
using CommunityBot.Storage.Rows;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Privacy;

/// <summary>What is old now, by the settings.</summary>
internal sealed class Expiry(IOptions<RetentionOptions> options, RowJson json, TimeProvider time)
{
    /// <summary>What is from before that moment is old.</summary>
    public Instant Before(string setting) => Ago(options.Value.Of(setting));

    /// <summary>Whether something was set aside long ago.</summary>
    public bool IsOld(Row aside)
    {
        try
        {
            return json.Read<SetAside>(aside.Json).At < Ago(options.Value.SetAside);
        }
        // Of what nobody can read nobody knows how old it is.
        catch (JsonException)
        {
            return false;
        }
    }

    private Instant Ago(int days) => time.GetCurrentInstant() - Duration.FromDays(days);
}
