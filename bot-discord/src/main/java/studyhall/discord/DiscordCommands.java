package studyhall.discord;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import studyhall.chat.Block.Choice;
import studyhall.chat.Cut;
import studyhall.command.CommandSpec;
import studyhall.command.OptionSpec;

/**
 * What Discord is told: the root {@code /study}, a subcommand for each path of one word, and a group for the first word
 * of paths of two. JDA refuses what is over Discord's limits (names 32, descriptions 100, 25 of each kind).
 *
 * @param specs the commands, in the order of the help
 */
public record DiscordCommands(List<CommandSpec> specs) {
    /** Names, descriptions and values in sum; Discord's own limit is 8,000, the rest is room for translations. */
    public static final int MAX_CHARACTERS = 7_000;

    private static final int MAX_DESCRIPTION = 100;

    /** Where a bot can post. */
    private static final Set<ChannelType> WRITTEN_IN = EnumSet.of(
            ChannelType.TEXT,
            ChannelType.NEWS,
            ChannelType.GUILD_PUBLIC_THREAD,
            ChannelType.GUILD_PRIVATE_THREAD,
            ChannelType.GUILD_NEWS_THREAD);

    /**
     * Takes the commands.
     *
     * @throws IllegalArgumentException when Discord would refuse them, with the reason
     */
    public DiscordCommands {
        specs = List.copyOf(specs);
    }

    /**
     * The body of "bulk overwrite application commands" as JSON; ends in a line break.
     *
     * @throws IllegalArgumentException when Discord would refuse it, with the reason
     */
    public String json() {
        return body().toPrettyString() + "\n";
    }

    /**
     * The same as a value, with contexts and kinds of installation as Discord's schema has them, where JDA writes words.
     *
     * @throws IllegalArgumentException when Discord would refuse it, with the reason
     */
    DataArray body() {
        DataObject root = data().toData();
        for (String numbers : List.of("contexts", "integration_types")) {
            DataArray as = DataArray.empty();
            DataArray given = root.getArray(numbers);
            for (int i = 0; i < given.length(); i++) {
                as.add(given.getInt(i));
            }
            root.put(numbers, as);
        }
        return DataArray.empty().add(root);
    }

    /**
     * The same as JDA sends it.
     *
     * @throws IllegalArgumentException when Discord would refuse it, with the reason
     */
    public SlashCommandData data() {
        SlashCommandData root = Commands.slash("study", "Look something up, get a tip, play a quiz")
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                .setIntegrationTypes(IntegrationType.GUILD_INSTALL);
        Map<String, List<CommandSpec>> byFirstWord = specs.stream()
                .collect(Collectors.groupingBy(
                        spec -> words(spec.path())[0], LinkedHashMap::new, Collectors.toUnmodifiableList()));
        byFirstWord.forEach((word, below) -> {
            if (below.size() == 1 && words(below.get(0).path()).length == 1) {
                root.addSubcommands(subcommand(word, below.get(0)));
            } else {
                root.addSubcommandGroups(group(word, below));
            }
        });
        int characters = characters(root.toData());
        if (characters > MAX_CHARACTERS) {
            throw new IllegalArgumentException("The commands have " + characters
                    + " characters of names, descriptions and values, the limit is " + MAX_CHARACTERS);
        }
        return root;
    }

    private static SubcommandGroupData group(String word, List<CommandSpec> below) {
        if (below.stream().anyMatch(spec -> words(spec.path()).length == 1)) {
            throw new IllegalArgumentException(
                    "On Discord " + word + " cannot be a command and have subcommands: make one of them a shortcut");
        }
        String named = below.stream().map(spec -> words(spec.path())[1]).collect(Collectors.joining(", "));
        return new SubcommandGroupData(word, Cut.at(MAX_DESCRIPTION, word + ": " + named))
                .addSubcommands(below.stream()
                        .map(spec -> subcommand(words(spec.path())[1], spec))
                        .toList());
    }

    private static SubcommandData subcommand(String name, CommandSpec spec) {
        return new SubcommandData(name, spec.description())
                .addOptions(spec.options().stream().map(DiscordCommands::option).toList());
    }

    private static OptionData option(OptionSpec spec) {
        boolean number = spec.type() == OptionSpec.Type.INTEGER;
        OptionData option = new OptionData(
                kind(spec.type()),
                spec.name(),
                spec.description(),
                spec.required(),
                spec.completes() && spec.choices().isEmpty());
        if (spec.type() == OptionSpec.Type.FILE) {
            // Discord has no rule for names; the core does
            return option;
        }
        for (Choice choice : spec.choices()) {
            if (number) {
                option.addChoice(choice.label(), Long.parseLong(choice.value()));
            } else {
                option.addChoice(choice.label(), choice.value());
            }
        }
        if (spec.type() == OptionSpec.Type.CHANNEL) {
            option.setChannelTypes(WRITTEN_IN);
        }
        if (number && spec.choices().isEmpty()) {
            spec.min().ifPresent(option::setMinValue);
            spec.max().ifPresent(option::setMaxValue);
        }
        return option;
    }

    private static OptionType kind(OptionSpec.Type type) {
        return switch (type) {
            case TEXT -> OptionType.STRING;
            case INTEGER -> OptionType.INTEGER;
            case USER -> OptionType.USER;
            case CHANNEL -> OptionType.CHANNEL;
            case FILE -> OptionType.ATTACHMENT;
        };
    }

    /** As Discord counts, groups included. */
    private static int characters(DataObject of) {
        int characters = of.getString("name", "").length()
                + of.getString("description", "").length()
                + of.getString("value", "").length();
        for (String below : List.of("options", "choices")) {
            characters += of.optArray(below).orElseGet(DataArray::empty).stream(DataArray::getObject)
                    .mapToInt(DiscordCommands::characters)
                    .sum();
        }
        return characters;
    }

    private static String[] words(String path) {
        return path.split(" ", 2);
    }
}
