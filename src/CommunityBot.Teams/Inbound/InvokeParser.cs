using System.Text.Json;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.Rendering;
using CommunityBot.Teams.Wire.Activities;

namespace CommunityBot.Teams.Inbound;

/// <summary>
/// Reads invokes, each of which waits for its answer in the response.
/// https://learn.microsoft.com/microsoftteams/platform/bots/bot-basics#invoke-activities
/// </summary>
internal static class InvokeParser
{
    /// <summary>What it means.</summary>
    public static Meaning Parse(ActivityPayload activity, Scene scene)
    {
        var told = ValueOf(activity);

        return activity.Name switch
        {
            "adaptiveCard/action" => Executed(activity, told, scene),
            "task/fetch" => Fetched(activity, told, scene),
            "task/submit" => SentOff(activity, told, scene),
            "application/search" => new Meaning.Asks(told.Dataset ?? "", told.QueryText ?? ""),
            "composeExtension/query" => new Meaning.Answered(Answers.NothingFound),
            "signin/verifyState" or "signin/tokenExchange" or "signin/failure" => new Meaning.Answered(Answers.Empty),
            _ => new Meaning.Answered(new TeamsReply.NotImplemented()),
        };
    }

    /// <summary>The message that is acted on.</summary>
    public static string? MessageOf(ActivityPayload activity) =>
        TeamsId.IsGood(activity.ReplyToId) ? activity.ReplyToId : null;

    private static Meaning Executed(ActivityPayload activity, InvokeValuePayload told, Scene scene)
    {
        if (scene.User is null || told.Action?.Verb is null or "")
            return new Meaning.Answered(Answers.BadRequest);

        var data = told.Action.Data ?? default;

        // Clients refresh cards by themselves; that isn't anything that somebody did.
        if (told.Trigger is "automatic" || told.Action.Verb is CardRefresh.Verb)
            return CardRefresh.Read(data) is { } seen
                ? new Meaning.Looks(seen)
                : new Meaning.Answered(Answers.BadRequest);

        return Press.OfExecute(told.Action.Verb, data) is { } press
            ? new Meaning.Acted(Pressed(activity, press, scene), new Invocation.Execute(CardRefresh.Read(data)))
            : new Meaning.Incomplete(TeamsTexts.ChooseFirst);
    }

    private static Meaning Fetched(ActivityPayload activity, InvokeValuePayload told, Scene scene) =>
        scene.User is not null && Press.OfFetch(told.Data ?? default) is { } press
            ? new Meaning.Acted(Pressed(activity, press, scene), new Invocation.Fetch())
            : NotOurs;

    private static Meaning SentOff(ActivityPayload activity, InvokeValuePayload told, Scene scene) =>
        DialogAnswer.Read(told.Data ?? default) switch
        {
            _ when scene.User is null => NotOurs,
            DialogAnswer.Submitted sent => new Meaning.Acted(
                Submitted(activity, sent, scene),
                new Invocation.Submission(sent)
            ),
            DialogAnswer.Pressed { Press: var press } => new Meaning.Acted(
                Pressed(activity, press, scene),
                new Invocation.DialogButton()
            ),
            _ => NotOurs,
        };

    private static Meaning NotOurs => new Meaning.Answered(new TeamsReply.Malformed());

    private static Platforms.Inbound Pressed(ActivityPayload activity, Press press, Scene scene) =>
        new(
            IdOf(activity, scene),
            scene.By,
            scene.Place,
            new InboundContent.Pressed(press.Action, press.Value, MessageOf(activity))
        );

    private static Platforms.Inbound Submitted(ActivityPayload activity, DialogAnswer.Submitted sent, Scene scene) =>
        new(
            IdOf(activity, scene),
            scene.By,
            PlaceOf(sent.Metadata, scene.Place),
            new InboundContent.Submitted(
                sent.Form,
                sent.Context,
                sent.Values,
                MessageOf(activity) ?? GoodOrNothing(sent.Metadata.Message)
            )
        );

    // The conversation is the activity's: what travels with the form may have been changed on the way.
    private static Place PlaceOf(FormMetadata metadata, Place place) =>
        place.Thread is null && metadata.Conversation == place.Conversation
            ? place with
            {
                Thread = GoodOrNothing(metadata.Thread),
            }
            : place;

    private static string? GoodOrNothing(string? id) => TeamsId.IsGood(id) ? id : null;

    private static string IdOf(ActivityPayload activity, Scene scene) =>
        TeamsId.Of("invoke", scene.Place.Conversation, scene.Place.Thread, scene.Activity, activity.Name);

    private static InvokeValuePayload ValueOf(ActivityPayload activity)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value)
            return new();

        try
        {
            return value.Deserialize(ActivityJson.Default.InvokeValuePayload) ?? new();
        }
        catch (JsonException)
        {
            // A member whose name is no text: none of ours, like a question without members.
            return new();
        }
    }
}
