using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Privacy;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using NodaTime.Extensions;
using NodaTime.Text;

namespace CommunityBot.Privacy;

/// <summary>Gathers all that is held about somebody, in every partition, by the names that the capabilities give it.</summary>
internal sealed class Discloser(
    ITable table,
    Capabilities capabilities,
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
            await WriteRowsAsync(writer, person, _ => true, cancellationToken);
            writer.WriteEndObject();

            writer.WriteStartArray("accounts");
            var accounts = await AccountsAsync(person, cancellationToken);
            foreach (var account in accounts)
                await WriteAccountAsync(writer, account, cancellationToken);
            writer.WriteEndArray();

            writer.WriteStartArray("communities");
            foreach (var account in accounts)
                await WriteCommunitiesAsync(writer, account, cancellationToken);
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
            if (await table.GetAsync(partition, key, cancellationToken) is { } row)
                WriteRaw(writer, name, row.Json);
        }

        foreach (var adapter in adapters.Where(adapter => adapter.Platform == account.Platform))
        {
            foreach (var record in await adapter.ReadAsync(account, cancellationToken))
                WriteRaw(writer, record.Name, record.Json);
        }

        writer.WriteEndObject();
    }

    private async Task WriteCommunitiesAsync(
        Utf8JsonWriter writer,
        Account account,
        CancellationToken cancellationToken
    )
    {
        var partition = Installation.Partition(account.Platform, account.Installation);
        if (
            await rows.FindAsync<AccountLink>(partition, AccountLink.Key(account.User), cancellationToken)
            is not { } link
        )
            return;

        var traces = Traces.Of(link.Person);
        foreach (var id in link.Known)
        {
            var community = await rows.FindAsync<Community>(id.Partition, Community.Key, cancellationToken);
            writer.WriteStartObject();
            writer.WriteString("community", community?.Name ?? id.Value);
            await WriteRowsAsync(
                writer,
                id.Partition,
                row => traces.InKey(row.RowKey) || traces.InJson(row.Json),
                cancellationToken
            );
            writer.WriteEndObject();
        }
    }

    private async Task WriteRowsAsync(
        Utf8JsonWriter writer,
        PartitionKey partition,
        Func<Row, bool> isTheirs,
        CancellationToken cancellationToken
    )
    {
        foreach (var (kind, holding) in capabilities.Holdings.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var found = new List<Row>();
            await foreach (var row in table.AllAsync(partition, $"{kind}|", cancellationToken))
            {
                if (isTheirs(row))
                    found.Add(row);
            }

            if (found.Count == 0)
                continue;

            writer.WriteStartArray(holding.Name);
            foreach (var row in found)
                WriteRaw(writer, null, row.Json);
            writer.WriteEndArray();
        }
    }

    // Parsed, so that it is indented like the rest.
    private static void WriteRaw(Utf8JsonWriter writer, string? name, string json)
    {
        if (name is not null)
            writer.WritePropertyName(name);

        JsonElement.Parse(json).WriteTo(writer);
    }

    private async Task<IReadOnlyList<Account>> AccountsAsync(PartitionKey person, CancellationToken cancellationToken)
    {
        var found = await table.RangeAsync(person, PersonAccount.Prefix, null, ITable.MaxOperations, cancellationToken);

        return
        [
            .. found.Select(row => row.RowKey.Split('|', 4)).Select(parts => new Account(parts[1], parts[2], parts[3])),
        ];
    }
}
