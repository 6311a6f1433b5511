using Ateliers.Reporting.Cli;

return await CommandLine.Run(args, TimeProvider.System);
