using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Cli;
using Ateliers.Reporting.Tests.Ingestion;

namespace Ateliers.Reporting.Tests;

/// <summary>The rooms of the house, read from the compiled assembly (so Razor's types count too) and from the sources.</summary>
public sealed partial class RoomsTests
{
    private const string Root = "Ateliers.Reporting";

    /// <summary>Who may use whom. There is no other arrow.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Domain"] = [],
        ["Ingestion"] = ["Domain"],
        ["Storage"] = ["Domain"],
        ["Aggregation"] = ["Domain"],
        ["Reports"] = ["Aggregation", "Domain"],
        ["Rendering"] = ["Reports", "Aggregation", "Domain"],
        ["Runs"] = ["Ingestion", "Storage", "Aggregation", "Reports", "Rendering", "Domain"],
        ["Web"] = ["Runs", "Reports", "Domain"],
        ["Cli"] = ["Runs", "Reports", "Domain", "Web"],
    };

    /// <summary>Which room alone knows a package; the name is the beginning of its assemblies' names.</summary>
    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["CsvHelper"] = ["Ingestion"],
        ["Dapper"] = ["Storage"],
        ["MathNet"] = ["Aggregation"],
        ["Microsoft.Data.Sqlite"] = ["Storage"],
        ["SQLitePCL"] = ["Storage"],
        ["ScottPlot"] = ["Rendering"],
        ["SkiaSharp"] = ["Rendering"],
        ["HarfBuzzSharp"] = ["Rendering"],
        ["Microsoft.AspNetCore"] = ["Rendering", "Web"],
        ["Microsoft.Extensions"] = ["Rendering", "Web"],
        ["SpreadCheetah"] = ["Rendering"],
        ["System.CommandLine"] = ["Cli"],
        ["Spectre.Console"] = ["Cli"],
        ["System.IO.Hashing"] = ["Ingestion", "Storage"],
    };

    /// <summary>Rooms whose answers follow from what they are given: no file, no console, no process, no clock.</summary>
    private static readonly string[] Pure = ["Domain", "Aggregation", "Reports"];

    private static readonly Type[] Outside =
    [
        typeof(File), typeof(Directory), typeof(FileInfo), typeof(DirectoryInfo), typeof(Stream), typeof(FileStream), typeof(TextReader), typeof(TextWriter),
        typeof(Console), typeof(System.Diagnostics.Process), typeof(TimeProvider), typeof(System.Security.Cryptography.RandomNumberGenerator), typeof(Random),
    ];

    private static readonly string[] AtTheTop =
    [
        "Ateliers.Reporting", "Ateliers.Reporting.Tests", "Ateliers.Reporting.Benchmarks", "data", "reports", "docs", ".ci",
        "Ateliers.Reporting.sln", "README.md", "CHANGELOG.md", "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig",
        "BannedSymbols.txt", ".gitignore", ".gitattributes",
    ];

    private static readonly Assembly Product = typeof(CommandLine).Assembly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private static readonly ILookup<string, Type> Used = Uses();

    [Test]
    public void Every_arrow_between_rooms_is_one_of_the_house()
    {
        var wrong = Used.SelectMany(room => room.Where(type => type.Assembly == Product).Select(RoomOf).OfType<string>().Distinct()
            .Where(used => used != room.Key && !Arrows[room.Key].Contains(used))
            .Select(used => $"{room.Key} -> {used}: {string.Join(", ", room.Where(type => RoomOf(type) == used).Select(type => type.FullName).Distinct().Take(3))}"));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_package_is_known_in_its_room_only()
    {
        var wrong = Used.SelectMany(room => room.Select(type => type.Assembly.GetName().Name!).Distinct()
            .Where(assembly => Packages.Any(package => assembly.StartsWith(package.Key, StringComparison.Ordinal) && !package.Value.Contains(room.Key)))
            .Select(assembly => $"{room.Key} knows {assembly}"));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Pure_rooms_know_neither_the_machine_nor_the_clock() => Assert.Multiple(() =>
    {
        Assert.That(Pure.SelectMany(room => Used[room].Intersect(Outside).Select(type => $"{room} uses {type.Name}")), Is.Empty);
        Assert.That(Used["Runs"], Does.Contain(typeof(TimeProvider)).And.Contain(typeof(File)), "the test sees what it looks for");
    });

    [Test]
    public void Only_the_command_line_and_standard_input_speak_to_the_console() =>
        Assert.That(Used.Where(room => room.Contains(typeof(Console))).Select(room => room.Key), Is.EquivalentTo(new[] { "Cli", "Runs" }));

    [Test]
    public void The_simulation_shares_nothing_with_the_rooms_whose_counts_are_held_against_it()
    {
        string[] counting = ["Ingestion", "Storage", "Aggregation", "Reports", "Rendering"];
        var shared = Product.GetTypes().Where(type => type.Namespace == $"{Root}.Runs.Simulation")
            .SelectMany(type => Mentioned(type).SelectMany(Parts).Where(used => counting.Contains(RoomOf(used))).Select(used => $"{type.Name} uses {used.FullName}")).Distinct();
        Assert.That(shared, Is.Empty);
    }

    [Test]
    public void Every_room_stands_in_the_house_and_is_read_by_these_tests()
    {
        Assert.That(Used.Select(room => room.Key), Is.SubsetOf(Arrows.Keys).And.SupersetOf(new[] { "Ingestion", "Storage", "Aggregation", "Reports", "Rendering", "Runs", "Cli" }));
        Assert.That(Used["Rendering"].Select(type => type.Assembly.GetName().Name), Does.Contain("Microsoft.AspNetCore.Components").And.Contain("ScottPlot"));
        Assert.That(Used["Ingestion"].Select(type => type.Assembly.GetName().Name), Does.Contain("CsvHelper"));
        Assert.That(Used["Storage"].Select(type => type.Assembly.GetName().Name), Does.Contain("Dapper").And.Contain("Microsoft.Data.Sqlite"));
    }

    [Test]
    public void Every_namespace_is_its_folder()
    {
        var wrong = Sources("*.cs").Select(file => (file.Path, Space: Namespace().Match(file.Text).Groups[1].Value))
            .Where(file => file.Space.Length > 0 && file.Space != Path.GetDirectoryName(file.Path)!.Replace(Path.DirectorySeparatorChar, '.'));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void No_using_names_a_room_or_a_package_that_its_room_may_not_know()
    {
        var wrong = Sources("*.cs").Concat(Sources("*.razor")).Where(file => file.Path.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(file => (file.Path, Room: Inner(file.Path.Replace(Path.DirectorySeparatorChar, '.')), file.Text))
            .Where(file => Arrows.ContainsKey(file.Room))
            .SelectMany(file => Using().Matches(file.Text).Select(match => match.Groups[1].Value)
                .Where(name => Forbidden(file.Room, name)).Select(name => $"{file.Path}: {name}"));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void No_file_is_longer_than_three_hundred_lines() =>
        Assert.That(Sources("*.cs").Concat(Sources("*.razor")).Select(file => (file.Path, Lines: file.Text.Count(letter => letter == '\n'))).Where(file => file.Lines > 300), Is.Empty);

    [Test]
    public void No_query_is_put_together_from_strings()
    {
        var storage = Path.Combine(Root, "Storage");
        var wrong = Sources("*.cs").Where(file => file.Path.StartsWith(storage, StringComparison.Ordinal))
            .SelectMany(file => Glued().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"));
        Assert.That(wrong, Is.Empty);
        Assert.That(Glued().IsMatch("""Execute($"SELECT {x}")"""), Is.True, "the expression itself");
        Assert.That(Glued().IsMatch("""Execute("DELETE FROM a WHERE b = " + id)"""), Is.True, "the expression itself");
    }

    [Test]
    public void Nothing_stands_at_the_top_that_the_house_does_not_name()
    {
        var files = Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)).Except([".git", ".vs", ".idea", "TestResults", "BenchmarkDotNet.Artifacts"]);
        Assert.That(files, Is.SubsetOf(AtTheTop));
    }

    private static bool Forbidden(string room, string name)
    {
        if (name.StartsWith(Root + ".", StringComparison.Ordinal))
        {
            return Inner(name) is var used && used != room && !Arrows[room].Contains(used);
        }

        return Packages.Any(package => (name == package.Key || name.StartsWith(package.Key + ".", StringComparison.Ordinal)) && !package.Value.Contains(room));
    }

    private static IEnumerable<(string Path, string Text)> Sources(string pattern) =>
        new[] { Root, Root + ".Tests" }.SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(path => (path, File.ReadAllText(Path.Combine(Repository.Root, path))));

    /// <summary>The room of a namespace or of a type's full name: what follows the root.</summary>
    private static string Inner(string name) => name.Length > Root.Length ? name[(Root.Length + 1)..].Split('.')[0] : "";

    /// <summary>The room that a type of the product stands in; null for what compilers add without a namespace of ours.</summary>
    private static string? RoomOf(Type type) =>
        type.Namespace is { } space && space.StartsWith(Root + ".", StringComparison.Ordinal) ? Inner(space) : null;

    private static ILookup<string, Type> Uses() => Product.GetTypes().Where(type => RoomOf(type) is not null)
        .SelectMany(type => Mentioned(type).SelectMany(Parts).Distinct().Select(used => (Room: RoomOf(type)!, Used: used)))
        .Distinct().ToLookup(pair => pair.Room, pair => pair.Used);

    private static IEnumerable<Type> Mentioned(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToList();
        return new[] { type.BaseType }.OfType<Type>()
            .Concat(type.GetInterfaces())
            .Concat(type.GetCustomAttributesData().Select(attribute => attribute.AttributeType))
            .Concat(type.GetFields(All).Select(field => field.FieldType))
            .Concat(type.GetProperties(All).Select(property => property.PropertyType))
            .Concat(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(method => method.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType))
            .Concat(methods.SelectMany(InCode));
    }

    /// <summary>A type with its element and its type arguments.</summary>
    private static IEnumerable<Type> Parts(Type type) => type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType && !type.IsGenericTypeDefinition ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition())
        : [type];

    /// <summary>The types that a method's instructions name.</summary>
    private static IEnumerable<Type> InCode(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var op = code[at] == 0xFE ? Codes[unchecked((short)(0xFE00 | code[++at]))] : Codes[code[at]];
            at++;
            if (op.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok)
            {
                foreach (var type in Named(method, BitConverter.ToInt32(code, at)))
                {
                    yield return type;
                }
            }

            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Named(MethodBase method, int token)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        var member = method.Module.ResolveMember(token, ofType, method.IsGenericMethod ? method.GetGenericArguments() : null);
        return member switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType!, field.FieldType],
            MethodInfo called => [.. called.GetGenericArguments(), called.ReturnType, .. called.DeclaringType is { } owner ? [owner] : Type.EmptyTypes],
            { DeclaringType: { } owner } => [owner],
            _ => [],
        };
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?:global )?@?using (?:static )?(?:\w+ = )?([\w.]+);?\s*$", RegexOptions.Multiline)]
    private static partial Regex Using();

    /// <summary>An interpolated string that begins like SQL, or such a string with a plus before or behind it.</summary>
    [GeneratedRegex("""(\$+@?"+\s*|\+\s*"+\s*)(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|WITH|FROM|WHERE|AND|SET|VALUES)\b[^"]*"|"+\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|WITH)\b[^"]*"+\s*\+""")]
    private static partial Regex Glued();
}
