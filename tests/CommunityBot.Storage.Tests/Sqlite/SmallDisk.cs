using System.Diagnostics;
using System.Globalization;

namespace CommunityBot.Storage.Tests.Sqlite;

/// <summary>A disk of a few megabytes, mounted on a folder until the test ends.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <summary>Mounts it; null where this user may not.</summary>
    public static SmallDisk? TryMount(string folder, int megabytes)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return null;

        var size = string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m");
        return Run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder) is 0 ? new SmallDisk(folder) : null;
    }

    public void Dispose() => Run("umount", "--lazy", _folder);

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
