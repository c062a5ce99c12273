using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Json;
using CommunityBot.Teams.Wire.Cards;

namespace CommunityBot.Teams.Rendering;

/// <summary>
/// A form as it was drawn, empty, small enough to travel with itself. Teams can't mark an input of an open dialog as wrong:
/// the dialog has to be drawn anew, and Teams doesn't send the old one back. Whoever changes it on the way changes but
/// what they themselves see next.
/// </summary>
internal static class PackedForm
{
    // What a form of ours never reaches; the packed text of a stranger may swell without end.
    private const int MaxBytes = 200_000;

    public static string Pack(AdaptiveCardPayload form)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(form, CardsJson.Plain.AdaptiveCardPayload);
        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Optimal))
            packer.Write(json);

        return Base64Url.EncodeToString(packed.ToArray());
    }

    /// <summary>The form; null for anything that is none.</summary>
    public static AdaptiveCardPayload? Unpack(string? packed)
    {
        if (packed is null || !Base64Url.IsValid(packed))
            return null;

        try
        {
            using var unpacker = new BrotliStream(
                new MemoryStream(Base64Url.DecodeFromChars(packed)),
                CompressionMode.Decompress
            );
            var json = new byte[MaxBytes];
            var length = unpacker.ReadAtLeast(json, MaxBytes, throwOnEndOfStream: false);

            return length < MaxBytes
                ? JsonSerializer.Deserialize(json.AsSpan(0, length), CardsJson.Plain.AdaptiveCardPayload)
                : null;
        }
        catch (Exception exception)
            when (exception
                    is JsonException
                        or InvalidOperationException
                        or InvalidDataException
                        or NotSupportedException
            )
        {
            return null;
        }
    }
}
