namespace CommunityBot.Moving;

/// <summary>What one of the commands was asked for, or what is wrong with the asking.</summary>
internal abstract record MovingArguments
{
    private static readonly Dictionary<string, string[]> OptionsOf = new(StringComparer.Ordinal)
    {
        ["export"] = ["--from", "--community"],
        ["import"] = ["--to"],
        ["migrate"] = ["--from", "--to"],
        ["verify"] = ["--at"],
    };

    private static readonly Dictionary<string, string[]> SwitchesOf = new(StringComparer.Ordinal)
    {
        ["export"] = ["--with-secrets"],
        ["verify"] = ["--repair"],
    };

    private MovingArguments() { }

    /// <summary>Reads the arguments of a command, in any order; <c>--from=STORE</c> is the same as <c>--from STORE</c>.</summary>
    public static MovingArguments Parse(string command, IReadOnlyList<string> args)
    {
        var (files, values, switches) = (
            new List<string>(),
            new Dictionary<string, string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
        );
        var waiting = "";

        foreach (var arg in args.SelectMany(Parts))
        {
            if (waiting.Length > 0)
            {
                values[waiting] = arg;
                waiting = "";
            }
            else if (OptionsOf[command].Contains(arg, StringComparer.Ordinal))
                waiting = arg;
            else if (SwitchesOf.GetValueOrDefault(command, []).Contains(arg, StringComparer.Ordinal))
                switches.Add(arg);
            else if (arg.StartsWith('-'))
                return new Wrong(MovingTexts.OptionUnknown(arg));
            else
                files.Add(arg);
        }

        return waiting.Length > 0
            ? new Wrong(MovingTexts.ValueMissing(waiting))
            : Together(command, files, values, switches);
    }

    private static MovingArguments Together(
        string command,
        List<string> files,
        Dictionary<string, string> values,
        HashSet<string> switches
    )
    {
        var wantsFile = command is "export" or "import";
        if (wantsFile ? files is not [_] : files is not [])
            return new Wrong(wantsFile ? MovingTexts.OneFile : MovingTexts.NoFile(files[0]));
        if (command is "migrate" && (!values.ContainsKey("--from") || !values.ContainsKey("--to")))
            return new Wrong(MovingTexts.FromAndTo);
        if (values.ContainsKey("--community") && switches.Contains("--with-secrets"))
            return new Wrong(MovingTexts.NoSecretsOfOne);

        return new Right(files.FirstOrDefault() ?? "", values, switches);
    }

    private static string[] Parts(string arg) =>
        arg.StartsWith("--", StringComparison.Ordinal) ? arg.Split('=', 2) : [arg];

    /// <summary>A file where the command takes one, and what was said by options.</summary>
    public sealed record Right(string File, IReadOnlyDictionary<string, string> Values, IReadOnlySet<string> Switches)
        : MovingArguments;

    /// <summary>What is wrong and how to mend it.</summary>
    public sealed record Wrong(string Why) : MovingArguments;
}
