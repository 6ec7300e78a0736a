package studyhall.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import studyhall.chat.Answer;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.ChatException;
import studyhall.chat.Interaction.Chosen;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Interaction.Typed;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;

class CommandRouterTest {
    private static final Echo LOOKUP = Echo.of(
                    "lookup", OptionSpec.text("text", "what to look up").mandatory())
            .knowing("tips", "eta");
    private static final Echo QUIZ_START = new Echo(
            Echo.spec(
                    "quiz start",
                    Visibility.CHANNEL,
                    Place.CHANNEL,
                    Role.EVERYONE,
                    OptionSpec.text("topic", "what about"),
                    OptionSpec.number("questions", "how many", 1, 20),
                    OptionSpec.number("seconds", "for each", 5, 300)),
            List.of("quiz"),
            List.of());
    private static final Echo RESET =
            new Echo(Echo.spec("reset", Visibility.CHANNEL, Place.ANYWHERE, Role.ORGANISER), List.of(), List.of());

    private static Command failing(String path, RuntimeException failure) {
        return new Command() {
            @Override
            public CommandSpec spec() {
                return Echo.of(path).spec();
            }

            @Override
            public Answer run(Invocation invocation) {
                throw failure;
            }
        };
    }

    private static final ButtonHandler BUTTONS = new ButtonHandler() {
        @Override
        public Set<String> actions() {
            return Set.of("pick");
        }

        @Override
        public Answer press(Pressed pressed) {
            return Answer.privately(
                    studyhall.chat.Message.text("picked " + pressed.button().argument(1)));
        }
    };

    private final CommandRouter router = new CommandRouter(
            LOOKUP,
            List.of(
                    LOOKUP,
                    Echo.of("tip", OptionSpec.text("topic", "what about")),
                    Echo.of("topics"),
                    QUIZ_START,
                    Echo.of("quiz stop"),
                    Echo.of(
                            "team create",
                            OptionSpec.text("name", "its name").mandatory(),
                            OptionSpec.text("motto", "its motto")),
                    Echo.of("team list"),
                    Echo.of(
                            "leaderboard",
                            OptionSpec.text("period", "when").oneOf("week", "month", "season"),
                            OptionSpec.text("by", "whom").oneOf("team", "player")),
                    Echo.of("help"),
                    RESET,
                    failing("crash", new IllegalStateException("password=hunter2")),
                    failing("mute", new ChatException(ChatException.Kind.FORBIDDEN, "raw"))),
            List.of(BUTTONS),
            new Random(1));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            lookup eta                          | lookup {text=eta}
            LOOKUP Eta                          | lookup {text=Eta}
            /study lookup eta                   | lookup {text=eta}
            /lookup eta                         | lookup {text=eta}
            lookup learning   rate              | lookup {text=learning rate}
            lookup "learning  rate"             | lookup {text=learning  rate}
            lookup “learning rate”              | lookup {text=learning rate}
            lookup ‘eta’                        | lookup {text=eta}
            lookup what is "eta" for            | lookup {text=what is "eta" for}
            lookup don't know                   | lookup {text=don't know}
            lookup "unclosed                    | lookup {text="unclosed}
            lookup text:eta                     | lookup {text=eta}
            lookup text: eta                    | lookup {text=eta}
            lookup text="learning rate"         | lookup {text=learning rate}
            lookup a = b                        | lookup {text=a = b}
            lookup http://x                     | lookup {text=http://x}
            lookup 5                            | lookup {text=5}
            eta                                 | lookup {text=eta}
            what is eta                         | lookup {text=what is eta}
            "quiz start"                        | lookup {text=quiz start}
            tips                                | lookup {text=tips}
            tip                                 | tip {}
            tip sagemaker pipelines             | tip {topic=sagemaker pipelines}
            quiz                                | quiz start {}
            quiz sagemaker                      | quiz start {topic=sagemaker}
            quiz start sagemaker 5              | quiz start {questions=5, topic=sagemaker}
            quiz start 5 sagemaker              | quiz start {questions=5, topic=sagemaker}
            quiz start model training 5 30      | quiz start {questions=5, seconds=30, topic=model training}
            quiz start 5 30                     | quiz start {questions=5, seconds=30}
            quiz start seconds:30 sagemaker     | quiz start {seconds=30, topic=sagemaker}
            quiz start sagemaker seconds 30     | quiz start {seconds=30, topic=sagemaker}
            quiz start topic:"AZ 900" 5         | quiz start {questions=5, topic=AZ 900}
            quiz start “AZ 900”                 | quiz start {topic=AZ 900}
            quiz start 3.2. Storage             | quiz start {topic=3.2. Storage}
            quiz start catch 22 rules           | quiz start {topic=catch 22 rules}
            quiz start a 1 2 30                 | quiz start {questions=2, seconds=30, topic=a 1}
            team create Red                     | team create {name=Red}
            team create "Red Pandas" we climb   | team create {motto=we climb, name=Red Pandas}
            leaderboard                         | leaderboard {}
            leaderboard season by team          | leaderboard {by=team, period=season}
            leaderboard team                    | leaderboard {by=team}
            leaderboard by:player Month         | leaderboard {by=player, period=month}
            """)
    void aTypedLineMeansACommandWithOptions(String typed, String expected) {
        assertThat(said(typed)).isEqualTo(expected);
    }

    @Test
    void anEmptyLineAsksForHelp() {
        assertThat(said("")).isEqualTo("help {}");
        assertThat(said(" \n\t ")).isEqualTo("help {}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            lokup eta             | I don't know “lokup eta”. Did you mean /study lookup eta? Does lookup.
            quiz strat sagemaker  | I don't know “quiz strat sagemaker”. Did you mean /study quiz start sagemaker? Does quiz start.
            taem crate Red        | I don't know “taem crate Red”. Did you mean /study team create Red? Does team create.
            leaderbord            | I don't know “leaderbord”. Did you mean /study leaderboard? Does leaderboard.
            topic                 | I don't know “topic”. Did you mean /study topics? Does topics.
            team                  | /study team goes on: /study team create <name> [motto] or /study team list. For example: /study team create <name> [motto].
            lookup                | /study lookup needs a word more: text (what to look up). For example: /study lookup <text>.
            quiz start x 99       | The number of questions is a whole number from 1 to 20, not “99”. If the number belongs to a name, put the name in quotes.
            quiz start seconds:x  | The number of seconds is a whole number from 5 to 300, not “x”. If the number belongs to a name, put the name in quotes.
            leaderboard mnth      | I did not understand “mnth” in /study leaderboard. It may be week, month, season, team or player. For example: /study leaderboard [period] [by].
            leaderboard by:teem   | The by may be team or player, not “teem”. Did you mean team?
            quiz stop now         | I did not understand “now” in /study quiz stop. Try /study quiz stop.
            """)
    void whatIsWrongIsToldWithWhatIsRight(String typed, String expected) {
        Answer answer = router.handle(typed(typed));

        assertThat(plain(answer)).isEqualTo(expected);
        assertThat(answer.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(router.visibility(typed(typed))).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void whatAPersonTypedComesBackInert() {
        Answer answer = router.handle(typed("quiz stop **@everyone** `<!channel>` [x](https://example.org)"));

        assertThat(plain(answer)).contains("“**@everyone**”");
        assertThat(answer.message().orElseThrow().blocks().toString()).contains("\\*\\*@everyone\\*\\*");
    }

    @Test
    void controlCharactersAndLoneSurrogatesDoNotReachACommand() {
        assertThat(said("lookup e\u0000t\ud800a\u202e b")).isEqualTo("lookup {text=e ta b}");
        assertThat(plain(router.handle(new Chosen(scene(false, false), "lookup", Map.of("text", "e\u0000ta")))))
                .isEqualTo("lookup {text=e ta}");
    }

    @Test
    void anAnswerIsPublicOnlyWhenTheCommandWillRun() {
        assertThat(router.visibility(typed("quiz start sagemaker"))).isEqualTo(Visibility.CHANNEL);
        assertThat(router.visibility(typed("eta"))).isEqualTo(Visibility.PRIVATE);
        assertThat(router.visibility(new Typed(scene(true, false), "quiz start")))
                .isEqualTo(Visibility.PRIVATE);
        assertThat(router.visibility(typed("reset"))).isEqualTo(Visibility.PRIVATE);
        assertThat(router.visibility(new Typed(scene(false, true), "reset"))).isEqualTo(Visibility.CHANNEL);
    }

    @Test
    void aGameIsRefusedInADirectMessage() {
        assertThat(plain(router.handle(new Typed(scene(true, false), "quiz start"))))
                .isEqualTo(
                        "This works where others can join in. Type /study quiz start in the channel where your group is.");
    }

    @Test
    void onlyAnOrganiserMayDoWhatOnlyOrganisersMay() {
        assertThat(said("reset")).startsWith("Only an organiser can use /study reset.");
        assertThat(plain(router.handle(new Typed(scene(false, true), "reset")))).isEqualTo("reset {}");
    }

    @Test
    void optionsThatAPlatformTookApartAreCheckedToo() {
        Scene scene = scene(false, false);

        assertThat(plain(router.handle(new Chosen(scene, "quiz start", Map.of("questions", "5", "old", "x")))))
                .isEqualTo("quiz start {questions=5}");
        assertThat(plain(router.handle(new Chosen(scene, "quiz start", Map.of("questions", "0")))))
                .startsWith("The number of questions is a whole number from 1 to 20");
        assertThat(plain(router.handle(new Chosen(scene, "gone", Map.of()))))
                .isEqualTo("I don't know /study gone any more. Reload the app to see the commands of today.");
    }

    @Test
    void aFailureIsToldByReferenceAndLoggedUnderIt() {
        ListAppender<ILoggingEvent> logged = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing();
                super.append(event);
            }
        };
        logged.start();
        ch.qos.logback.classic.Logger logger =
                (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(CommandRouter.class);
        logger.addAppender(logged);
        logger.setAdditive(false);
        try {
            Answer answer = router.handle(typed("crash"));

            assertThat(answer.visibility()).isEqualTo(Visibility.PRIVATE);
            assertThat(plain(answer))
                    .matches("Something went wrong on my side, reference [2-9A-Z]{4}\\. Try again .*")
                    .doesNotContain("hunter2");
            String reference = plain(answer).replaceAll("(?s).*reference (....)\\..*", "$1");
            assertThat(logged.list).singleElement().satisfies(event -> {
                assertThat(event.getFormattedMessage()).contains(reference);
                assertThat(event.getMDCPropertyMap())
                        .containsEntry("reference", reference)
                        .containsEntry("workspace", "W1");
                assertThat(event.getThrowableProxy().getMessage()).contains("hunter2");
            });
        } finally {
            logger.detachAppender(logged);
            logger.setAdditive(true);
        }
    }

    @Test
    void aPlatformThatRefusesIsExplained() {
        assertThat(said("mute"))
                .startsWith("I may not write in this channel. Invite me to it, then try again. (Reference ")
                .doesNotContain("raw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pick", "pick:1", "unknown", "pick.old:1:2"})
    void aStaleOrMalformedButtonSaysSo(String id) {
        assertThat(plain(router.handle(press(id)))).startsWith("This button is from an older message");
    }

    @Test
    void aButtonReachesItsHandler() {
        assertThat(plain(router.handle(press("pick:1:2")))).isEqualTo("picked 2");
    }

    @Test
    void whateverIsTypedIsAnsweredAndNothingFails() {
        String[] pieces = {
            "quiz",
            "start",
            "stop",
            "lookup",
            "leaderboard",
            "by",
            "team",
            "5",
            "99999999999",
            "-1",
            "topic:",
            "by=",
            "\"",
            "“",
            "'",
            ":",
            "=",
            "/study",
            "/",
            "\\",
            "\u0000",
            "\ud83d",
            "\ud83d\ude00",
            "\u202e",
            "`",
            "**",
            "@here",
            "é",
            "ﬁ"
        };
        Random random = new Random(42);
        for (int line = 0; line < 20_000; line++) {
            StringBuilder typed = new StringBuilder();
            for (int piece = random.nextInt(7); piece > 0; piece--) {
                typed.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            Reply reply = router.reply(typed(typed.toString()));

            assertThat(reply.outcome()).as("%s", typed).isNotEqualTo(Reply.Outcome.FAILED);
            assertThat(reply.answer().message()).as("%s", typed).isPresent();
        }
    }

    @Test
    void twoCommandsOrHandlersForOneNameAreAMistakeOfOurs() {
        List<Command> twice = List.of(LOOKUP, Echo.of("tip"), Echo.of("tips").shortcut("tip"));
        assertThatThrownBy(() -> new CommandRouter(LOOKUP, twice, List.of(), new Random(1)))
                .hasMessage("Two commands are called tip");
        assertThatThrownBy(() -> new CommandRouter(LOOKUP, List.of(LOOKUP), List.of(BUTTONS, BUTTONS), new Random(1)))
                .hasMessage("Two handlers answer the button pick");
    }

    @Test
    void completionOfAnUnknownPathIsEmpty() {
        assertThat(router.complete(scene(false, false).channel(), "gone", "text", "e"))
                .isEmpty();
    }

    private String said(String typed) {
        return plain(router.handle(typed(typed)));
    }

    private static String plain(Answer answer) {
        return answer.message().orElseThrow().plainText();
    }

    private static Typed typed(String text) {
        return new Typed(scene(false, false), text);
    }

    private static Pressed press(String id) {
        Scene scene = scene(false, false);
        return new Pressed(scene, new MessageRef(scene.channel(), "1", Instant.EPOCH), ButtonId.parse(id), List.of());
    }

    private static Scene scene(boolean direct, boolean organiser) {
        return new Scene(
                new UserRef(Platform.CONSOLE, "W1", "U1"),
                "Ada",
                new ChannelRef(Platform.CONSOLE, "W1", "C1"),
                direct,
                organiser,
                Optional.empty());
    }
}
