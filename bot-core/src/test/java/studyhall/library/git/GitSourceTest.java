package studyhall.library.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import studyhall.library.LibraryLoader;
import studyhall.library.NoteSource;
import studyhall.library.NotesUrl;
import studyhall.note.Source;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** Notes from a Git server on this machine, spoken to as it would be anywhere. */
class GitSourceTest {
    private static final String CHEESE = """
            # Cheese

            - **Gouda**: a mild cheese from Holland
            - **Roquefort**: a blue cheese from France
            - **Feta**: a brined cheese from Greece
            """;
    private static final Duration AT_EVERY_LOOK = Duration.ZERO;
    private static final Bounds SMALL = new Bounds(1 << 20, 500, 200_000, 300, 20, 300_000, Duration.ofSeconds(20));

    @TempDir
    private Path scratch;

    private final Database database = TestDatabase.fresh();
    private final GitHost host;

    GitSourceTest() throws IOException {
        host = new GitHost();
    }

    @AfterEach
    void close() {
        host.close();
        database.close();
    }

    private GitSource open(String address, Duration every, Reach reach) throws IOException {
        return GitSource.still(
                GitAddress.parse(address),
                Optional.of(new NotesUrl("https://git.example/{commit}/{path}#L{from}")),
                new GitSource.Manner(every, scratch, reach, SMALL),
                database.jdbi());
    }

    private GitSource open(String address) throws IOException {
        return open(address, AT_EVERY_LOOK, Reach.anywhere());
    }

    private static List<String> names(NoteSource source) throws IOException {
        return source.list().items().stream().map(NoteSource.Item::name).toList();
    }

    @Test
    void aCommitIsServedUntilThereIsANewerOneAndCitationsAreOfTheCommitThatIsServed() throws IOException {
        String first = host.commit(Map.of("food/cheese.md", CHEESE, "logo.png", "no note", "README.txt", "neither"));
        try (GitSource source = open(host.url())) {
            assertThat(names(source)).containsExactly("food/cheese.md");
            assertThat(LibraryLoader.once(source).questions()).isNotEmpty();
            Source line = new Source("food/cheese.md", 3, 3, List.of("Cheese"), new java.util.TreeSet<>(), "");
            assertThat(source.links().to(line)).hasValueSatisfying(link -> assertThat(link)
                    .hasToString("https://git.example/" + first + "/food/cheese.md#L3"));

            String second = host.commit(Map.of("food/cheese.md", CHEESE, "wine.md", "# Wine\n\n- **Port**: sweet\n"));
            source.look();

            assertThat(names(source)).containsExactly("food/cheese.md", "wine.md");
            assertThat(source.links().to(line).orElseThrow())
                    .hasToString("https://git.example/" + second + "/food/cheese.md#L3");
            assertThat(source.name()).contains(second.substring(0, 10));
            assertThat(Files.list(scratch)).as("folders of fetches").isEmpty();
        }
    }

    @Test
    void aBranchAndAFolderOfItCanBeNamed() throws IOException {
        host.commit(Map.of("cheese.md", CHEESE));
        host.commit("exam/2027", Map.of("docs/notes/cheese.md", CHEESE, "other.md", CHEESE), Map.of());

        try (GitSource source = open(host.url() + "#exam/2027:docs/notes")) {
            assertThat(names(source)).containsExactly("cheese.md");
        }
        assertThatThrownBy(() -> open(host.url() + "#nowhere"))
                .isInstanceOf(GitTrouble.class)
                .hasMessage("The repository of the notes has no branch nowhere.");
    }

    @Test
    void aBadCommitKeepsTheLastGoodOnesAndSaysSoUntilThereIsAGoodOneAgain() throws IOException {
        host.commit(Map.of("docs/cheese.md", CHEESE));
        try (GitSource source = open(host.url() + "#main:docs")) {
            String good = source.name();
            bad(source, host.commit(Map.of("docs/logo.png", "x")), "has no note in docs: no file ends in .md");
            bad(source, host.commit(Map.of("cheese.md", CHEESE)), "has no folder docs");
            bad(source, host.commit(Map.of("docs/a.md", "\0\0\0\0")), "has no note that can be read");
            bad(
                    source,
                    host.commit(Map.of("docs/a.md", CHEESE, "films/holiday.avi", "\0".repeat(200_001))),
                    "has a file that is larger than any may be.");
            assertThat(source.name()).isEqualTo(good);

            host.commit(Map.of("docs/wine.md", CHEESE));
            source.look();
            assertThat(names(source)).containsExactly("wine.md");
            assertThat(source.trouble()).isEmpty();
        }
    }

    private void bad(GitSource source, String commit, String why) throws IOException {
        source.look();
        assertThat(names(source)).containsExactly("cheese.md");
        assertThat(source.trouble()).contains("Commit " + commit.substring(0, 10) + " " + why);
        host.requests();
        source.look();
        // one question for the newest commit, and none for what is in it
        assertThat(host.requests())
                .as("a bad commit is not fetched again at once")
                .filteredOn(each -> each.startsWith("POST"))
                .hasSizeLessThan(2);
    }

    @Test
    void theLastGoodOnesAreServedAfterARestartWithoutTheServer() throws IOException {
        host.commit(Map.of("cheese.md", CHEESE));
        open(host.url()).close();
        host.close();

        try (GitSource source = open(host.url())) {
            assertThat(names(source)).containsExactly("cheese.md");
            source.look();
            assertThat(names(source)).containsExactly("cheese.md");
            assertThat(source.trouble()).contains("The server of the notes does not answer.");
        }
        assertThatThrownBy(() -> open(host.url() + "#other"))
                .as("where there never were any")
                .isInstanceOf(GitTrouble.class)
                .hasMessage("The server of the notes does not answer.");
    }

    @Test
    void replicasServeTheSameVersionAndOneAsksForAll() throws IOException {
        host.commit(Map.of("cheese.md", CHEESE));
        Duration hour = Duration.ofHours(1);
        try (GitSource one = open(host.url(), hour, Reach.anywhere());
                GitSource other = open(host.url(), hour, Reach.anywhere())) {
            host.requests();
            host.commit(Map.of("wine.md", CHEESE));
            one.look();
            other.look();
            assertThat(host.requests()).as("before the time").isEmpty();

            database.jdbi()
                    .useHandle(handle -> handle.execute("UPDATE git_notes SET asked_at = now() - interval '2 h'"));
            one.look();
            assertThat(host.requests()).isNotEmpty();
            other.look();
            assertThat(host.requests()).as("of the other").isEmpty();
            assertThat(names(one)).containsExactly("wine.md").isEqualTo(names(other));
            assertThat(one.name()).isEqualTo(other.name());
        }
    }

    @Test
    void linksAreNotFollowedAndHostileNamesLeadNowhere() throws IOException {
        host.commit(
                "main",
                Map.of("cheese.md", CHEESE, ".git2/config.md", CHEESE, ".gitmodules", "[submodule]"),
                Map.of("passwords.md", "/etc/passwd", "up", "../../.."));
        try (GitSource source = open(host.url())) {
            assertThat(names(source)).containsExactly("cheese.md");
            assertThat(source.list().troubles().toString()).contains("passwords.md: this is a link");
        }
        try (ObjectInserter inserter = host.inserter()) {
            ObjectId cheese = inserter.insert(Constants.OBJ_BLOB, CHEESE.getBytes(StandardCharsets.UTF_8));
            TreeFormatter inner = new TreeFormatter();
            inner.append("evil.md", FileMode.REGULAR_FILE, cheese);
            ObjectId up = inserter.insert(inner);
            TreeFormatter tree = new TreeFormatter();
            tree.append("..", FileMode.TREE, up);
            tree.append("a\nb.md", FileMode.REGULAR_FILE, cheese);
            tree.append("good.md", FileMode.REGULAR_FILE, cheese);
            tree.append("module.md", FileMode.GITLINK, cheese);
            tree.append("x\\..\\up.md", FileMode.REGULAR_FILE, cheese);
            host.commit("hostile", inserter, inserter.insert(tree));
        }
        try (GitSource source = open(host.url() + "#hostile")) {
            assertThat(names(source)).containsExactly("good.md");
            assertThat(source.list().troubles()).hasSize(2);
        }
        try (Stream<Path> left = Files.walk(scratch)) {
            assertThat(left).as("files that were written").containsExactly(scratch);
        }
    }

    @Test
    void bombsAreRefusedWithinBounds() throws IOException {
        host.commit(Map.of("cheese.md", CHEESE));
        long started = System.nanoTime();
        try (GitSource source = open(host.url())) {
            try (ObjectInserter inserter = host.inserter()) {
                ObjectId tree = inserter.insert(Constants.OBJ_BLOB, CHEESE.getBytes(StandardCharsets.UTF_8));
                FileMode mode = FileMode.REGULAR_FILE;
                // ten objects that stand for ten thousand million notes
                for (int depth = 0; depth < 10; depth++) {
                    TreeFormatter folder = new TreeFormatter();
                    for (int i = 0; i < 10; i++) {
                        folder.append("d" + i + (depth == 0 ? ".md" : ""), mode, tree);
                    }
                    tree = inserter.insert(folder);
                    mode = FileMode.TREE;
                }
                bad(source, host.commit("main", inserter, tree), "has more than 20 notes or 0 MB of them");
            }
            Map<String, String> many = new java.util.TreeMap<>();
            for (int i = 0; i < 600; i++) {
                many.put("f" + i + ".txt", "content " + i);
            }
            bad(source, host.commit(many), "has more objects than what is fetched of any repository.");
            bad(
                    source,
                    host.commit(Map.of("cheese.md", CHEESE, "zeros.bin", "0".repeat(20 << 20))),
                    "has a file that is larger than any may be.");
            Map<String, String> noise = new java.util.TreeMap<>();
            java.util.Random random = new java.util.Random(7);
            for (int i = 0; i < 20; i++) {
                byte[] bytes = new byte[90_000];
                random.nextBytes(bytes);
                noise.put("noise" + i + ".bin", new String(bytes, StandardCharsets.ISO_8859_1));
            }
            bad(source, host.commit(noise), "is larger than what is fetched of any repository.");
            host.spoil(GitSourceTest::claimingBillions);
            bad(
                    source,
                    host.commit(Map.of("wine.md", CHEESE)),
                    "has more objects than what is fetched of any repository.");
            host.spoil(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("PACK")
                    ? Arrays.copyOf(bytes, bytes.length / 2)
                    : bytes);
            bad(source, host.commit(Map.of("wine.md", CHEESE + "1")), "could not be read: what came is damaged.");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(60));
    }

    private static byte[] claimingBillions(byte[] answer) {
        byte[] spoiled = answer.clone();
        for (int at = 0; at < spoiled.length - 12; at++) {
            if (new String(spoiled, at, 4, StandardCharsets.ISO_8859_1).equals("PACK")) {
                spoiled[at + 8] = 0x7f;
                return spoiled;
            }
        }
        return spoiled;
    }

    @Test
    void aTokenIsShownToTheServerAloneAndIsNowhereToBeReadEvenAtDebug() throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        try {
            host.lock("olga:hunter2");
            host.commit(Map.of("cheese.md", CHEESE));
            String locked = host.url().replace("//", "//olga:hunter2@");
            try (GitSource source = open(locked)) {
                assertThat(names(source)).containsExactly("cheese.md");
                assertThat(source.name()).doesNotContain("hunter2").doesNotContain("olga");
                host.lock("olga:another");
                source.look();
                assertThat(source.trouble().orElseThrow())
                        .startsWith("The server of the notes lets nobody in without a token, or not with this one");
            }
            assertThatThrownBy(() -> open(locked + "#x")).hasMessageNotContaining("hunter2");
            assertThatThrownBy(() -> open(host.url() + "#x")).hasMessageContaining("lets nobody in without a token");
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
        assertThat(log.list).isNotEmpty().noneMatch(event -> (event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .contains("hunter2"));
        String kept = database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT string_agg(place || trouble, ' ') FROM git_notes")
                        .mapTo(String.class)
                        .one());
        assertThat(kept).contains("127.0.0.1").doesNotContain("hunter2").doesNotContain("olga");
    }

    @Test
    void aServerThatLeadsElsewhereIsFollowedOnlyWhereOneMayGoAndNeverWithAToken() throws IOException {
        host.commit(Map.of("cheese.md", CHEESE));
        try (GitHost leading = new GitHost()) {
            leading.lead("http://127.0.0.1:" + host.port());
            try (GitSource source = open(leading.url())) {
                assertThat(names(source)).containsExactly("cheese.md");
            }
            host.requests();

            leading.lead("http://localhost:" + host.port());
            assertThatThrownBy(() -> open(leading.url().replace("//", "//olga:hunter2@") + "#main"))
                    .hasMessageContaining("leads to another, which must not have the token");
            Reach first = new Reach(true, new java.util.function.Predicate<>() {
                private int asked;

                @Override
                public boolean test(InetAddress address) {
                    return asked++ == 0;
                }
            });
            assertThatThrownBy(() -> open(leading.url() + "#main:", AT_EVERY_LOOK, first))
                    .hasMessageContaining("an address that is not of the public internet");
            leading.lead("ftp://127.0.0.1:" + host.port());
            assertThatThrownBy(() -> open(leading.url() + "#main:")).isInstanceOf(GitTrouble.class);
            assertThat(host.requests()).as("that got through").isEmpty();
        }
    }

    @Test
    void serversOfOnesOwnNetworkAreNotEvenSpokenToUnlessASettingSaysSo() throws IOException {
        host.commit(Map.of("cheese.md", CHEESE));
        assertThatThrownBy(() -> open(host.url(), AT_EVERY_LOOK, Reach.publicly()))
                .hasMessage("Notes are fetched by https only; STUDYHALL_NOTES_GIT=private allows http too.");
        for (String name : List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0")) {
            assertThatThrownBy(() ->
                            open("https://" + name + ":" + host.port() + "/notes.git", AT_EVERY_LOOK, Reach.publicly()))
                    .as(name)
                    .hasMessageContaining("an address that is not of the public internet");
        }
        assertThat(host.requests()).isEmpty();
    }
}
