using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CommunityBot.Servers;

/// <summary>
/// A PostgreSQL cluster of its own in a temporary folder, on a free port of the loopback interface, without a socket in
/// the file system. It can be stopped, killed and started again on the same port, with what it has.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string User = "communitybot";
    private const int Starts = 5;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);
    private static readonly string? Binaries = FindBinaries();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("postgresql-");
    private readonly bool _durable;
    private ServerProcess? _process;
    private int _databases;

    private PostgreSqlServer(bool durable) => _durable = durable;

    /// <summary>What is to be installed; null where all is there.</summary>
    public static string? Missing =>
        Binaries is null ? "PostgreSQL isn't installed; run `apt-get install postgresql`." : null;

    public int Port { get; private set; }

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>Creates a cluster and starts it. <paramref name="durable"/>: whether it waits for the disk, as a real one does.</summary>
    public static async Task<PostgreSqlServer> StartAsync(bool durable, CancellationToken cancellationToken)
    {
        var server = new PostgreSqlServer(durable);
        try
        {
            await server.CreateAsync(cancellationToken);
            await server.StartOnFreePortAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Creates an empty database and gives the connection string to it.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await RunAsync($"CREATE DATABASE {name} TEMPLATE template0", cancellationToken);
        return ConnectionTo(name);
    }

    /// <summary>Creates an empty schema, which is quicker than a database, and gives the connection string to it.</summary>
    public async Task<string> CreateSchemaAsync(CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await RunAsync($"CREATE SCHEMA {name}", cancellationToken);
        return $"{ConnectionTo("postgres")};Search Path={name}";
    }

    /// <summary>Runs a statement as the administrator of the cluster.</summary>
    public Task RunAsync(string sql, CancellationToken cancellationToken) =>
        RunInAsync(ConnectionTo("postgres"), sql, cancellationToken);

    /// <summary>Runs a statement in a certain database.</summary>
    public static async Task RunInAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create($"{connectionString};Pooling=false");
#pragma warning disable CA2100 // The tests' own statements.
        await using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Waits until a question has the answer true.</summary>
    public async Task UntilAsync(string question, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionTo("postgres"));
#pragma warning disable CA2100 // The tests' own statements.
        await using var command = source.CreateCommand(question);
#pragma warning restore CA2100
        while (await command.ExecuteScalarAsync(cancellationToken) is not true)
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
    }

    /// <summary>SIGKILL to the server, as when its machine dies.</summary>
    public Task KillAsync() => _process!.EndAsync("-KILL");

    /// <summary>Stops it in order; whoever is connected is thrown out.</summary>
    public Task StopAsync() => _process!.EndAsync("-INT");

    /// <summary>
    /// Starts it again, on the same port and with what it has. As long as processes of the one that was killed are about, a
    /// new one refuses to start.
    /// </summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        do
        {
            await _process!.DisposeAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
            _process = Launch();
        } while (!await IsReadyAsync(limit.Token));
    }

    /// <summary>pg_dump, while the database is in use.</summary>
    public Task DumpAsync(string connectionString, string file, CancellationToken cancellationToken) =>
        ToolAsync("pg_dump", ["--format=custom", $"--file={file}", .. Where(connectionString)], cancellationToken);

    /// <summary>pg_restore into an empty database.</summary>
    public Task RestoreAsync(string connectionString, string file, CancellationToken cancellationToken) =>
        ToolAsync("pg_restore", ["--exit-on-error", .. Where(connectionString), file], cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.EndAsync("-QUIT");
            await _process.DisposeAsync();
        }

        await DeleteFolderAsync();
    }

    // Processes of a server that was killed may write a last file.
    private async Task DeleteFolderAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _folder.Delete(recursive: true);
                return;
            }
            catch (IOException) when (attempt < 100)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
            }
        }
    }

    private static Task ToolAsync(string program, string[] arguments, CancellationToken cancellationToken) =>
        Programs.RunAsync(new ProcessStartInfo(Path.Combine(Binaries!, program), arguments), cancellationToken);

    private string[] Where(string connectionString) =>
        [
            "--host=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"--port={Port}"),
            $"--username={User}",
            $"--dbname={new NpgsqlConnectionStringBuilder(connectionString).Database}",
        ];

    private string ConnectionTo(string database) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={Port};Username={User};Database={database};Include Error Detail=true"
        );

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        if (Environment.IsPrivilegedProcess)
            await Programs.RunAsync(new("chown", ["postgres:postgres", _folder.FullName]), cancellationToken);

        await Programs.RunAsync(
            AsUser(
                "initdb",
                ["--auth=trust", $"--username={User}", "--encoding=UTF8", "--locale=C", "--no-sync", $"--pgdata={Data}"]
            ),
            cancellationToken
        );
    }

    private async Task StartOnFreePortAsync(CancellationToken cancellationToken)
    {
        for (var start = 1; ; start++)
        {
            Port = LoopbackPort.Free();
            _process = Launch();
            if (await IsReadyAsync(cancellationToken))
                return;

            if (start == Starts)
                throw new InvalidOperationException($"PostgreSQL didn't start: {_process.Said}");

            await _process.DisposeAsync();
        }
    }

    private ServerProcess Launch()
    {
        var durable = _durable ? "on" : "off";
        string[] settings =
        [
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            $"fsync={durable}",
            $"full_page_writes={durable}",
        ];
        var port = Port.ToString(CultureInfo.InvariantCulture);
        return new(AsUser("postgres", ["-D", Data, "-p", port, .. settings.SelectMany(s => (string[])["-c", s])]));
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        while (!_process!.HasEnded)
        {
            try
            {
                await RunAsync("SELECT 1", limit.Token);
                return true;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
            }
        }

        return false;
    }

    // The server refuses to run as root. setpriv becomes the program, so that the process id is the server's own.
    private ProcessStartInfo AsUser(string program, string[] arguments)
    {
        var path = Path.Combine(Binaries!, program);
        return Environment.IsPrivilegedProcess
            ? new("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments])
            {
                WorkingDirectory = _folder.FullName,
            }
            : new(path, arguments) { WorkingDirectory = _folder.FullName };
    }

    private static string? FindBinaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(folder => File.Exists(Path.Combine(folder, "postgres")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;
}
