using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ThenChot.Web.Platform.Ui;

/// <summary>What a broken rule of a form's property says, in Vietnamese, where the property itself does not say it.</summary>
internal sealed class VietnameseValidation : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null)
            {
                rule.ErrorMessage = rule switch
                {
                    RequiredAttribute => "Không được để trống.",
                    StringLengthAttribute or MaxLengthAttribute => "Dài quá {1} ký tự.",
                    RangeAttribute => "Phải từ {1} đến {2}.",
                    EmailAddressAttribute => "Không phải là địa chỉ thư điện tử.",
                    _ => "Giá trị không hợp lệ.",
                };
            }
        }
    }
}
