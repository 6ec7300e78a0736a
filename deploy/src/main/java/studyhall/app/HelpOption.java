package studyhall.app;

import picocli.CommandLine.Option;

/** What every subcommand understands; the version is the root's to tell. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean asked;
}
