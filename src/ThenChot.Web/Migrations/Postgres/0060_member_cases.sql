ALTER TABLE member_stay ADD COLUMN came_as text NULL;
ALTER TABLE member_stay ADD COLUMN left_as text NULL;

Possible reasons for this include:
  * You misspelled a built-in dotnet command.
  * You intended to execute a .NET program, but dotnet-src/ThenChot.Web/bin/Debug/net10.0/ThenChot.Web.dll does not exist.
  * You intended to run a global tool, but a dotnet-prefixed executable with this name could not be found on the PATH.
