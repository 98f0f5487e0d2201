using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ThenChot.Web.Platform.Ui;

/// <summary>Binds route values and form fields straight to typed ids; a malformed id is an unknown one.</summary>
internal sealed class IdBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType;
        return type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>))
            ? (IModelBinder)Activator.CreateInstance(typeof(IdBinder<>).MakeGenericType(type))!
            : null;
    }

    private sealed class IdBinder<TId> : IModelBinder
        where TId : struct, IId<TId>
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (value == ValueProviderResult.None || string.IsNullOrWhiteSpace(value.FirstValue))
            {
                return Task.CompletedTask;
            }

            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
            if (Guid.TryParse(value.FirstValue, out var id))
            {
                bindingContext.Result = ModelBindingResult.Success(TId.From(id));
            }
            else
            {
                bindingContext.ModelState.AddModelError(bindingContext.ModelName, "Mã không hợp lệ.");
            }

            return Task.CompletedTask;
        }
    }
}
