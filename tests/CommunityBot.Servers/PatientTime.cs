namespace CommunityBot.Servers;

/// <summary>A clock by which hardly any time passes, so that no patience ends, however busy the machine is. Waits are as long as ever.</summary>
public sealed class PatientTime : TimeProvider
{
    private const int Times = 1000;

    public override long TimestampFrequency => System.TimestampFrequency * Times;

    public override long GetTimestamp() => System.GetTimestamp();
}
