using CommunityBot.Moving;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Moving;

/// <summary>Runs the commands as on a terminal, in English.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public async Task<int> RunAsync(string command, params string[] args) =>
        await RunAsync(new Dictionary<string, string?>(StringComparer.Ordinal), command, args);

    public async Task<int> RunAsync(Dictionary<string, string?> settings, string command, params string[] args)
    {
        _output.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return await new MovingCommand(configuration, TimeProvider.System, _output, _error).RunAsync(
            command,
            args,
            TestContext.Current.CancellationToken
        );
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }
}
