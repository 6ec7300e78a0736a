package studyhall.app.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studyhall.chat.ChannelRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;

/** The invented people of the playground and the channels that they talk in. */
public record Campus(List<Person> people, List<Channel> channels) {
    /** The only workspace that there is. */
    public static final String WORKSPACE = "playground";

    /**
     * An invented person.
     *
     * @param team the team that this person is put in at the first start
     */
    public record Person(String id, String name, String team) {
        public UserRef ref() {
            return new UserRef(Platform.PLAYGROUND, WORKSPACE, id);
        }
    }

    /**
     * A channel.
     *
     * @param purpose one line below its name
     * @param owner for direct messages with the bot, the one person who sees them
     */
    public record Channel(String id, String name, String purpose, Optional<String> owner) {
        public ChannelRef ref() {
            return new ChannelRef(Platform.PLAYGROUND, WORKSPACE, id);
        }

        boolean seenBy(String person) {
            return owner.isEmpty() || owner.get().equals(person);
        }
    }

    public Campus {
        people = List.copyOf(people);
        channels = List.copyOf(channels);
    }

    /** Six people in two teams, two channels, and each one's direct messages. */
    public static Campus usual() {
        List<Person> people = List.of(
                new Person("ada", "Ada", "Team Red"),
                new Person("ben", "Ben", "Team Blue"),
                new Person("chidi", "Chidi", "Team Red"),
                new Person("dora", "Dora", "Team Blue"),
                new Person("emi", "Emi", "Team Red"),
                new Person("femi", "Femi", "Team Blue"));
        List<Channel> channels = new ArrayList<>();
        channels.add(new Channel("study", "study", "Where the group learns together", Optional.empty()));
        channels.add(new Channel("exam-prep", "exam-prep", "Quizzes before the exam", Optional.empty()));
        for (Person person : people) {
            channels.add(new Channel(
                    directWith(person.id()), "Study Hall", "Only you and the bot", Optional.of(person.id())));
        }
        return new Campus(people, channels);
    }

    /** The id of the channel of somebody's direct messages with the bot. */
    static String directWith(String person) {
        return "dm-" + person;
    }

    Optional<Person> person(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    Optional<Channel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    /** The channels that a person sees, in the order of the page. */
    List<Channel> channelsOf(String person) {
        return channels.stream().filter(channel -> channel.seenBy(person)).toList();
    }
}
