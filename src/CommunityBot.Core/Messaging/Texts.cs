using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace CommunityBot.Core.Messaging;

/// <summary>The resource files of all capabilities; a key begins with the name of its file (<c>rhythms.you-are-in</c>).</summary>
public sealed class Texts(ImmutableDictionary<string, ResourceManager> files)
{
    /// <summary>The same and one more file.</summary>
    public Texts With(string file, ResourceManager resources) => new(files.SetItem(file, resources));

    /// <summary>The text of that key in that culture, or in English where the culture has none.</summary>
    /// <exception cref="MissingTextException">No file has the key: a bug that a test catches.</exception>
    public string Find(string key, CultureInfo culture)
    {
        var (file, name) = key.Split('.', 2) is [var first, var rest] ? (first, rest) : (key, "");

        return files.TryGetValue(file, out var resources) && resources.GetString(name, culture) is { } text
            ? text
            : throw new MissingTextException(key, culture.Name);
    }
}
