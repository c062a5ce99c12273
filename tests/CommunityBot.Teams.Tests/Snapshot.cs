using System.Runtime.CompilerServices;
using Snapshooter;
using Snapshooter.Core;
using Snapshooter.Core.Serialization;

namespace CommunityBot.Teams.Tests;

internal static class Snapshot
{
    private static readonly SnapshotSerializer Json = new(new GlobalSnapshotSettingsResolver());
    private static readonly SnapshotFileHandler Files = new();
    private static readonly SnapshotAssert Snapshots = new(
        Json,
        Files,
        new SnapshotEnvironmentCleaner(Files),
        new JsonSnapshotComparer(new XunitEquality(), Json),
        new JsonSnapshotFormatter(Json)
    );

    /// <summary>Compares with __snapshots__/Class.Test.snap beside the test.</summary>
    public static void Match(object value, [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        Snapshots.AssertSnapshot(
            value,
            new SnapshotFullName($"{Path.GetFileNameWithoutExtension(file)}.{test}.snap", Path.GetDirectoryName(file)!),
            new MatchOptions()
        );

    private sealed class XunitEquality : IAssert
    {
        public void Assert(string expectedSnapshot, string actualSnapshot) =>
            Xunit.Assert.Equal(expectedSnapshot, actualSnapshot);
    }
}
