using System.Collections.Immutable;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Sandbox;

/// <summary>A form while somebody fills it in: what was typed, and what is still wrong with it.</summary>
/// <param name="form">The form.</param>
/// <param name="writer">Writes it in the language of whoever fills it in.</param>
/// <param name="message">The id of the message whose button opened it; null where none did.</param>
public sealed class OpenForm(Form form, PhraseWriter writer, string? message)
{
    private ImmutableDictionary<string, ImmutableArray<string>> _values = form.Inputs.ToImmutableDictionary(
        input => input.Name,
        input => input.Values
    );

    /// <summary>The form.</summary>
    public Form Form => form;

    /// <summary>The id of the message whose button opened it.</summary>
    public string? Message => message;

    /// <summary>What is wrong, by the name of the input.</summary>
    public ImmutableDictionary<string, string> Errors { get; private set; } = [];

    /// <summary>What the bot says beside the form, without closing it.</summary>
    public Message? Remark { get; private set; }

    /// <summary>What was typed.</summary>
    public FormValues Values => new(_values);

    /// <summary>Writes in the form's language.</summary>
    public PhraseWriter Writer => writer;

    /// <summary>A phrase in the form's language.</summary>
    public string Write(Phrase phrase) => writer.Write(phrase);

    internal void Put(string input, params ImmutableArray<string> values)
    {
        _values = _values.SetItem(input, values);
        Errors = Errors.Remove(input);
    }

    internal void Say(Message remark) => Remark = remark;

    /// <summary>Takes note of what is to be mended, said in the bot's words.</summary>
    internal void Mend(IEnumerable<InputError> errors)
    {
        Remark = null;
        Errors = errors
            .DistinctBy(error => error.Input)
            .ToImmutableDictionary(error => error.Input, error => Write(error.Mend));
    }

    /// <summary>Takes an input back, for a reason that the platform itself has.</summary>
    internal void Refuse(string input, Phrase mend)
    {
        _values = _values.SetItem(input, []);
        Errors = Errors.SetItem(input, Write(mend));
    }

    /// <summary>Looks, as a platform does, at what needn't be asked of the bot; true where nothing is to be mended.</summary>
    internal bool Check()
    {
        Mend(FormCheck.Errors(form, Values));
        return Errors.IsEmpty;
    }
}
