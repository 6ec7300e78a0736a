package studyhall.command;

import java.util.List;
import java.util.Map;
import studyhall.chat.Answer;
import studyhall.chat.Block.Choice;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;

/** A command of organisers that only looks: nobody needs to hear of it later. */
record Reading(Command command) implements Command {
    @Override
    public CommandSpec spec() {
        return command.spec();
    }

    @Override
    public List<String> shortcuts() {
        return command.shortcuts();
    }

    @Override
    public boolean changes(Invocation invocation) {
        return false;
    }

    @Override
    public Answer run(Invocation invocation) {
        return command.run(invocation);
    }

    @Override
    public List<Choice> complete(ChannelRef place, String option, String typed) {
        return command.complete(place, option, typed);
    }

    @Override
    public Map<String, String> prefill(Scene scene) {
        return command.prefill(scene);
    }

    @Override
    public Map<String, String> about(ChannelRef place, String text) {
        return command.about(place, text);
    }
}
