using System.Reflection;
using CommunityBot.Slack;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests;

public sealed class LoggingTests
{
    private static readonly string[] Impersonal =
    [
        "logger",
        "error",
        "exception",
        "command",
        "attempt",
        "attempts",
        "kind",
        "reference",
        "lane",
        "reason",
        "partition",
        "platform",
        "installation",
        "channel",
        "status",
        "method",
        "connections",
        "seconds",
        "scopes",
        "events",
        "outboxes",
        "wakes",
    ];

    private static readonly IReadOnlyList<MethodInfo> LogMethods =
    [
        .. new[] { typeof(Program).Assembly, typeof(SlackOptions).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null),
    ];

    [Fact]
    public void Logs_hold_ids_counts_and_kinds_and_never_what_people_say_or_are_called() =>
        Assert.All(
            LogMethods.SelectMany(method => method.GetParameters()),
            parameter => Assert.Contains(parameter.Name, Impersonal)
        );

    [Fact]
    public void Every_log_message_has_an_event_id_of_its_own()
    {
        var ids = LogMethods.Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()!.EventId).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
