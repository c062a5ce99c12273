using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Privacy;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using NodaTime.Extensions;
using NodaTime.Text;

namespace CommunityBot.Privacy;

/// <summary>Gathers all that is held about somebody, in every partition, by the names that the capabilities give it.</summary>
internal sealed class Discloser(
    Whereabouts whereabouts,
    DisclosedRows disclosed,
    PartitionReader rows,
    IEnumerable<IAccountRecords> adapters,
    TimeProvider time
)
{
    // For people's eyes: no < or ' needs to be hidden from a web page in a file of its own.
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task<Message> ComposeAsync(PartitionKey person, CancellationToken cancellationToken)
    {
        var day = LocalDatePattern.Iso.Format(time.GetCurrentInstant().InUtc().Date);

        return PrivacyTexts.Data(await WriteAsync(person, day, cancellationToken), day);
    }

    private async Task<string> WriteAsync(PartitionKey person, string day, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            writer.WriteStartObject();
            writer.WriteString("heldOn", day);
            writer.WriteStartObject("you");
            var held = await whereabouts.FindAsync(person, cancellationToken);
            await disclosed.WriteAsync(writer, held.Partitions, _ => true, cancellationToken);
            writer.WriteEndObject();

            writer.WriteStartObject("underWay");
            await disclosed.WriteCodesAsync(writer, held.Traces.IsIn, cancellationToken);
            writer.WriteEndObject();

            writer.WriteStartArray("accounts");
            foreach (var account in held.Accounts)
                await WriteAccountAsync(writer, account, cancellationToken);
            writer.WriteEndArray();

            writer.WriteStartArray("communities");
            await WriteCommunitiesAsync(writer, held, cancellationToken);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private async Task WriteAccountAsync(Utf8JsonWriter writer, Account account, CancellationToken cancellationToken)
    {
        writer.WriteStartObject();
        writer.WriteString("platform", account.Platform);
        writer.WriteString("workspace", account.Installation);
        var partition = Installation.Partition(account.Platform, account.Installation);

        foreach (
            var (name, key) in new[]
            {
                ("account", AccountLink.Key(account.User)),
                ("homePage", HomeSeen.Key(account.User)),
            }
        )
        {
            await disclosed.WriteAsync(writer, name, partition, key, cancellationToken);
        }

        foreach (var adapter in adapters.Where(adapter => adapter.Platform == account.Platform))
        {
            foreach (var record in await adapter.ReadAsync(account, cancellationToken))
                DisclosedRows.WriteRaw(writer, record.Name, record.Json);
        }

        writer.WriteEndObject();
    }

    private async Task WriteCommunitiesAsync(Utf8JsonWriter writer, Held held, CancellationToken cancellationToken)
    {
        foreach (var id in held.Communities)
        {
            var community = await rows.FindAsync<Community>(id.Partition, Community.Key, cancellationToken);
            writer.WriteStartObject();
            writer.WriteString("community", community?.Name ?? id.Value);
            await disclosed.WriteAsync(writer, [id.Partition], held.Traces.IsIn, cancellationToken);
            writer.WriteEndObject();
        }
    }
}
