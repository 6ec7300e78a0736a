/**
 * A Discord of our own on 127.0.0.1, for tests: the part of its HTTP API and gateway that the bot uses, with its refusals,
 * limits and habits. It holds every body that it is sent against Discord's published schema and the rules that the schema
 * misses.
 */
@NullMarked
package studyhall.discord.local;

import org.jspecify.annotations.NullMarked;
