using System.Text.Json;
using CommunityBot.Teams.Wire.Cards;

namespace CommunityBot.Teams.Rendering;

/// <summary>How many bytes something takes in a card, with the comma after it.</summary>
internal static class Weight
{
    public static int Of(ElementPayload element) => Bytes(element);

    public static int Of(ActionPayload action) => Bytes(action);

    public static int Of(AdaptiveCardPayload card) => Bytes(card);

    public static int Of(ChoicePayload choice) => Bytes(choice);

    private static int Bytes<T>(T part) =>
        JsonSerializer.SerializeToUtf8Bytes(part, CardsJson.Plain.Options.GetTypeInfo(typeof(T))).Length + 1;
}
