package studyhall.command;

import java.util.List;
import java.util.TreeMap;
import studyhall.chat.Answer;
import studyhall.chat.ChannelRef;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;

/** A command that answers with what it was given: path and options. */
record Echo(CommandSpec spec, List<String> shortcuts, List<String> known) implements FallbackCommand {
    static Echo of(String path, OptionSpec... options) {
        return new Echo(spec(path, Visibility.PRIVATE, Place.ANYWHERE, Role.EVERYONE, options), List.of(), List.of());
    }

    static CommandSpec spec(String path, Visibility visibility, Place place, Role role, OptionSpec... options) {
        return new CommandSpec(path, "Does " + path, List.of(options), visibility, place, role, List.of());
    }

    Echo shortcut(String path) {
        return new Echo(spec, List.of(path), known);
    }

    Echo knowing(String... texts) {
        return new Echo(spec, shortcuts, List.of(texts));
    }

    @Override
    public Answer run(Invocation invocation) {
        return Answer.privately(
                Message.text(SmallMarkdown.escape(spec.path() + " " + new TreeMap<>(invocation.options()))));
    }

    @Override
    public boolean knows(ChannelRef place, String text) {
        return known.contains(text);
    }
}
