using Mono.Cecil;
using Mono.Cecil.Cil;
using ThenChot.Web;

namespace ThenChot.Tests.House;

/// <summary>The compiled product, read as IL: what each type touches, bodies and attributes included.</summary>
internal static class Compiled
{
    public static ModuleDefinition Domain { get; } = ModuleDefinition.ReadModule(typeof(Refusal).Assembly.Location);

    public static ModuleDefinition Web { get; } = ModuleDefinition.ReadModule(typeof(OfficeHost).Assembly.Location);

    /// <summary>Types with the closures and state machines the compiler nested in them.</summary>
    public static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    public static IEnumerable<MethodDefinition> Methods(this ModuleDefinition module) =>
        module.Types.SelectMany(WithNested).SelectMany(t => t.Methods).Where(m => m.HasBody);

    /// <summary>Everything a type mentions: base, interfaces, members, attributes, and each instruction.</summary>
    public static IEnumerable<TypeReference> Touches(TypeDefinition type) => WithNested(type).SelectMany(Direct).SelectMany(Parts);

    private static IEnumerable<TypeReference> Direct(TypeDefinition type)
    {
        var members = type.Fields.Select(f => f.FieldType)
            .Concat(type.Properties.Select(p => p.PropertyType))
            .Concat(type.Interfaces.Select(i => i.InterfaceType))
            .Concat(type.GenericParameters.SelectMany(g => g.Constraints).Select(c => c.ConstraintType))
            .Concat(Attributes(type)).Concat(type.Fields.SelectMany(Attributes)).Concat(type.Properties.SelectMany(Attributes))
            .Concat(type.Methods.SelectMany(OfMethod));
        return type.BaseType is null ? members : members.Prepend(type.BaseType);
    }

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider member) =>
        member.CustomAttributes.SelectMany(a => a.ConstructorArguments.Select(v => v.Value).OfType<TypeReference>().Prepend(a.AttributeType));

    private static IEnumerable<TypeReference> OfMethod(MethodDefinition method)
    {
        var signature = method.Parameters.Select(p => p.ParameterType).Append(method.ReturnType).Concat(Attributes(method));
        return method.HasBody
            ? signature.Concat(method.Body.Variables.Select(v => v.VariableType)).Concat(method.Body.Instructions.SelectMany(OfInstruction))
            : signature;
    }

    private static IEnumerable<TypeReference> OfInstruction(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => [.. method.GenericArguments, method.DeclaringType, method.ReturnType],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Concat(Parts(generic.ElementType)),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        GenericParameter => [],
        { DeclaringType: { } outer } => Parts(outer).Append(type),
        _ => [type],
    };
}
