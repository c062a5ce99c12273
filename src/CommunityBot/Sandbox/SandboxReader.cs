using System.Globalization;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Sandbox;

/// <summary>The language and the zone that the bot wrote a message in, as they are kept.</summary>
public sealed record SandboxReader(string Language, string Zone)
{
    internal Reader ToReader() => new(CultureInfo.GetCultureInfo(Language), DateTimeZoneProviders.Tzdb[Zone]);
}
