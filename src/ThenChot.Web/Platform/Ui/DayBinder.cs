using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ThenChot.Web.Platform.Ui;

/// <summary>
/// The one place where a day comes in from a form or an address: 19/04/2023, 19/4/2023, 19-4-2023, 19042023 or 2023-04-19, whatever the
/// browser. A day that the calendar does not have is refused at its field.
/// </summary>
internal sealed class DayBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DayBinder() : null;

    private sealed class DayBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (value == ValueProviderResult.None)
            {
                return Task.CompletedTask;
            }

            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
            var typed = value.FirstValue;
            if (string.IsNullOrWhiteSpace(typed))
            {
                if (!bindingContext.ModelMetadata.IsReferenceOrNullableType)
                {
                    bindingContext.ModelState.AddModelError(bindingContext.ModelName, "Không được để trống.");
                }
                else
                {
                    bindingContext.Result = ModelBindingResult.Success(null);
                }
            }
            else if (VietnameseFormat.TryDate(typed, out var day))
            {
                bindingContext.Result = ModelBindingResult.Success(day);
            }
            else
            {
                bindingContext.ModelState.AddModelError(bindingContext.ModelName, $"“{typed.Trim()}” không phải là ngày có trong lịch. Đồng chí ghi ngày/tháng/năm, ví dụ 01/07/2025.");
            }

            return Task.CompletedTask;
        }
    }
}
