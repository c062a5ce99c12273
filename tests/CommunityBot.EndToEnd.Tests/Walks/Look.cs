using Microsoft.Playwright;

namespace CommunityBot.EndToEnd.Tests.Walks;

/// <summary>A size of the window and a colour scheme to look at the Sandbox in.</summary>
internal sealed record Look(ViewportSize Size, ColorScheme Scheme)
{
    public static readonly ViewportSize Desk = new() { Width = 1280, Height = 800 };
    public static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    public static IReadOnlyList<Look> All { get; } =
    [
        new(Desk, ColorScheme.Light),
        new(Desk, ColorScheme.Dark),
        new(Phone, ColorScheme.Dark),
        new(Phone, ColorScheme.Light),
    ];

    public override string ToString() => $"{Size.Width}-{Scheme}".ToLowerInvariant();
}
