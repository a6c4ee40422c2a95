using System.Reflection;
using System.Text;

namespace MscText.Testing;

/// <summary>Writes an assembly's public surface as text, one member a line, in a stable order.</summary>
public static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext s_nullability = new();

    public static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        string kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsValueType ? (type.IsByRefLike ? "ref struct" : "struct")
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class" : "class";
        IEnumerable<Type> inherited = type.GetInterfaces().Where(i => i.IsPublic).OrderBy(i => i.Name, StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
        {
            inherited = inherited.Prepend(parent);
        }

        string bases = type.IsEnum ? "" : string.Join(", ", inherited.Select(Name));
        return $"{kind} {type.Namespace}.{Name(type)}{(bases.Length > 0 ? " : " + bases : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(n => $"{n} = {Convert.ToInt64(Enum.Parse(type, n))}");
        }

        return type.GetMembers(Declared).Where(IsVisible).Select(Describe).OfType<string>();
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase m => m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly,
        FieldInfo f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly,
        PropertyInfo p => p.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo e => e.AddMethod is { } add && IsVisible(add),
        _ => false,
    };

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } c => $"new({Parameters(c)})",
        MethodInfo m when !m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal) =>
            IsCompilerMade(m) ? null
                : $"{Modifiers(m)}{Name(m.ReturnType, s_nullability.Create(m.ReturnParameter))} {m.Name}{Generics(m)}({Parameters(m)})",
        PropertyInfo p => $"{Modifiers(p.GetAccessors(true)[0])}{Name(p.PropertyType, s_nullability.Create(p))} {p.Name}{Index(p)} {{ {Accessors(p)} }}",
        FieldInfo f => $"{(f.IsLiteral ? "const " : f.IsStatic ? "static readonly " : "")}{Name(f.FieldType)} {f.Name}",
        EventInfo e => $"event {Name(e.EventHandlerType!)} {e.Name}",
        _ => null,
    };

    // What every record has.
    private static bool IsCompilerMade(MethodInfo m) =>
        m.Name is "<Clone>$" or "PrintMembers" or "Deconstruct" or "GetHashCode" or "ToString"
        || (m.Name is "Equals" or "op_Equality" or "op_Inequality");

    private static string Modifiers(MethodBase m) =>
        m.IsStatic ? "static " : m.DeclaringType!.IsInterface ? "" : m.IsAbstract ? "abstract "
        : m is MethodInfo i && i.GetBaseDefinition() != i ? "override "
        : m.IsVirtual && !m.IsFinal ? "virtual " : m.IsFamily ? "protected " : "";

    private static string Accessors(PropertyInfo p)
    {
        string get = p.GetMethod is { } g && IsVisible(g) ? "get; " : "";
        bool init = p.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit") == true;
        string set = p.SetMethod is { } s && IsVisible(s) ? (init ? "init; " : "set; ") : "";
        return (get + set).TrimEnd();
    }

    private static string Index(PropertyInfo p) =>
        p.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";

    private static string Generics(MethodInfo m) =>
        m.IsGenericMethod ? $"<{string.Join(", ", m.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase m) => string.Join(", ", m.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo p) =>
        (p.IsOut ? "out " : p.IsIn ? "in " : p.ParameterType.IsByRef ? "ref " : "")
        + Name(p.ParameterType, s_nullability.Create(p)) + " " + p.Name + (p.HasDefaultValue ? " = " + (p.DefaultValue ?? "default") : "");

    private static string Name(Type type, NullabilityInfo info) =>
        Name(type) + (!type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "");

    private static string Name(Type type)
    {
        if (type.IsByRef || type.IsArray || type.IsPointer)
        {
            string element = Name(type.GetElementType()!);
            return type.IsArray ? element + "[]" : type.IsPointer ? element + "*" : element;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        string name = type.IsNested && !type.IsGenericParameter ? Name(type.DeclaringType!) + "." + type.Name : type.Name;
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : name;
    }
}
