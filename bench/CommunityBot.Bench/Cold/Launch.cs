using System.Collections.Immutable;
using System.Globalization;

namespace CommunityBot.Bench.Cold;

/// <summary>A program and what it is started with.</summary>
internal sealed record Launch(string Name, string Assembly, ImmutableArray<string> Arguments)
{
    /// <summary>What runs the assembly, or a script in its place.</summary>
    public string Command { get; init; } = "dotnet";

    /// <summary>More of its environment than where it listens and stores.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = [];

    /// <summary>Ours, as it lies beside this one in the folder of what was built.</summary>
    public static Launch CommunityBot { get; } =
        new(
            "CommunityBot",
            Path.Combine(
                AppContext.BaseDirectory.Replace("CommunityBot.Bench", "CommunityBot", StringComparison.Ordinal),
                "CommunityBot.dll"
            ),
            []
        );

    /// <summary>This one, as <see cref="BareProgram"/>.</summary>
    public static Launch Bare { get; } =
        new("ASP.NET Core with one endpoint", typeof(Launch).Assembly.Location, [BareProgram.Argument]);

    /// <summary>An empty folder for the next run of it.</summary>
    public static string Folder(string within, int number) =>
        Path.GetFullPath(Path.Combine(within, number.ToString(CultureInfo.InvariantCulture)));
}
