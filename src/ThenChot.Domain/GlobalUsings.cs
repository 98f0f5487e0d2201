global using System.Globalization;
global using ThenChot.Domain.Kernel;
