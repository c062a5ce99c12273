using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>Pages by cursor. https://docs.slack.dev/apis/web-api/pagination</summary>
internal static class Paging
{
    private const string Prefix = "next:";

    public static (IReadOnlyList<T> Page, JsonObject Metadata) Of<T>(
        IReadOnlyList<T> all,
        Arguments arguments,
        int usual
    )
    {
        var limit = arguments.Whole("limit", usual);
        if (limit is < 1 or > 1000)
            throw new Refusal("invalid_limit");

        var start = Start(arguments.Text("cursor"), all.Count);
        var page = all.Skip(start).Take(limit).ToList();
        var next = start + page.Count < all.Count ? Cursor(start + page.Count) : "";
        return (page, new() { ["next_cursor"] = next });
    }

    private static int Start(string? cursor, int count)
    {
        if (cursor is null or "")
            return 0;

        var bytes = new byte[cursor.Length];
        var isBase64 = Convert.TryFromBase64String(cursor, bytes, out var length);
        var text = isBase64 ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        return
            text.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(text[Prefix.Length..], CultureInfo.InvariantCulture, out var start)
            && start <= count
            ? start
            : throw new Refusal("invalid_cursor");
    }

    private static string Cursor(int at) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{at}")));
}
