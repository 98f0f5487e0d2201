using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ThenChot.Web.Platform.Ui;

/// <summary>What the framework says when a form cannot be read, in Vietnamese.</summary>
internal static class VietnameseMessages
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueIsInvalidAccessor(value => $"Giá trị “{value}” không hợp lệ.");
        messages.SetValueMustBeANumberAccessor(field => $"{field} phải là số.");
        messages.SetValueMustNotBeNullAccessor(_ => "Không được để trống.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Không được để trống.");
        messages.SetMissingKeyOrValueAccessor(() => "Không được để trống.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Yêu cầu không có nội dung.");
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{value}” không phải là giá trị hợp lệ của {field}.");
        messages.SetUnknownValueIsInvalidAccessor(field => $"Giá trị của {field} không hợp lệ.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"Giá trị “{value}” không hợp lệ.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không hợp lệ.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Phải là số.");
    }
}
