using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Core.Messaging;
using CommunityBot.Sandbox.Wire;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Extensions;

namespace CommunityBot.Sandbox;

/// <summary>The Sandbox over HTTP, as a platform would drive the bot: for tests, and for people with a shell.</summary>
internal static class SandboxEndpoints
{
    private const long MaxBody = 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var limit = new RequestSizeLimitAttribute(MaxBody);

        routes.MapPost("/events", TakeEventAsync).WithMetadata(limit);
        routes.MapPost("/clock", MoveClockAsync).WithMetadata(limit);
        routes.MapGet("/clock", ReadClockAsync);
        routes.MapGet("/conversations/{id}", ReadConversationAsync);
    }

    /// <summary>Answers what the filter of this name promises: a mistake in the request is told, not thrown.</summary>
    public static async ValueTask<object?> TellMistakesAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException mistake)
        {
            return TypedResults.Problem(mistake.Message, statusCode: mistake.StatusCode);
        }
    }

    /// <summary>Answers only after the inbox took it, as Slack and Teams expect it of us.</summary>
    private static async Task<IResult> TakeEventAsync(
        HttpRequest request,
        SandboxGestures gestures,
        SandboxWorkspace workspace,
        SandboxRenderer renderer,
        CancellationToken cancellationToken
    )
    {
        var sent = await ReadAsync(request, WireJson.Strict.SandboxEvent, cancellationToken);
        var gesture = GestureParser.Parse(sent, workspace.State);
        var reaction = await gestures.TakeAsync(gesture, cancellationToken);

        return TypedResults.Json(renderer.Render(reaction), WireJson.Strict.ReactionPayload);
    }

    private static async Task<IResult> MoveClockAsync(
        HttpRequest request,
        TimeTravel travel,
        SandboxClock clock,
        CancellationToken cancellationToken
    )
    {
        var sent = await ReadAsync(request, WireJson.Strict.ClockRequest, cancellationToken);

        if (ClockRequestParser.Parse(sent, clock.GetCurrentInstant()) is { } moment)
            await travel.MoveToAsync(moment, cancellationToken);
        else
            await travel.MoveToNextDueAsync(cancellationToken);

        return await ReadClockAsync(travel, clock, cancellationToken);
    }

    private static async Task<IResult> ReadClockAsync(
        TimeTravel travel,
        SandboxClock clock,
        CancellationToken cancellationToken
    )
    {
        var payload = new ClockPayload(clock.GetCurrentInstant(), await travel.NextDueAsync(cancellationToken));
        return TypedResults.Json(payload, WireJson.Strict.ClockPayload);
    }

    private static async Task<IResult> ReadConversationAsync(
        string id,
        [FromQuery(Name = "as")] string? persona,
        SandboxStore store,
        Texts texts,
        CancellationToken cancellationToken
    )
    {
        var viewer = new Viewer(GestureParser.PersonaOf(persona), texts);
        var conversation = GestureParser.ConversationOf(id, viewer.Persona);
        var messages = await store.ReadAsync(conversation, cancellationToken);
        var seen = messages.Where(message => message.IsVisibleTo(viewer.Persona));

        return TypedResults.Json(
            SandboxRenderer.Render(conversation, seen, viewer),
            WireJson.Strict.ConversationPayload
        );
    }

    private static async Task<TBody> ReadAsync<TBody>(
        HttpRequest request,
        JsonTypeInfo<TBody> type,
        CancellationToken cancellationToken
    )
    {
        if (!request.HasJsonContentType())
            throw new BadHttpRequestException(
                "Send JSON, with the content type application/json.",
                StatusCodes.Status415UnsupportedMediaType
            );

        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, type, cancellationToken)
                ?? throw new BadHttpRequestException("The body is null.");
        }
        catch (JsonException mistake)
        {
            throw new BadHttpRequestException($"The body isn't what it should be: {mistake.Message}", mistake);
        }
    }
}
