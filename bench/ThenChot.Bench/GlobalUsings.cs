global using System.Globalization;
global using Microsoft.EntityFrameworkCore;
global using Microsoft.Extensions.DependencyInjection;
global using ThenChot.Domain.Kernel;
global using ThenChot.Web;
global using ThenChot.Web.Platform.Acts;
global using ThenChot.Web.Platform.Data;
