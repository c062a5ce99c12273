using System.Globalization;
using NodaTime;

namespace CommunityBot.Core.Messaging;

/// <summary>Who a text is written for: their language and their time zone.</summary>
public sealed record Reader(CultureInfo Culture, DateTimeZone Zone);
