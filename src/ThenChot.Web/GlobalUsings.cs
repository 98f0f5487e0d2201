global using System.Globalization;
global using Microsoft.AspNetCore.Mvc;
global using Microsoft.EntityFrameworkCore;
global using ThenChot.Domain.Kernel;
global using ThenChot.Web.Platform.Acts;
global using ThenChot.Web.Platform.Data;
global using ThenChot.Web.Platform.Security;
global using ThenChot.Web.Platform.Ui;
