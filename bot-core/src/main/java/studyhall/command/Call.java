package studyhall.command;

import java.util.Map;

/** A command with its options, read and checked. */
record Call(Command command, Map<String, String> options) {}
