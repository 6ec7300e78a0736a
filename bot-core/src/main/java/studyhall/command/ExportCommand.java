package studyhall.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Answer;
import studyhall.chat.Block;
import studyhall.chat.Block.Attachment;
import studyhall.chat.Block.Text;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.library.exchange.AnkiText;
import studyhall.library.exchange.CsvText;
import studyhall.note.Source;
import studyhall.practice.OwnHistory;
import studyhall.practice.OwnHistory.Answered;
import studyhall.practice.OwnHistory.Remembered;
import studyhall.practice.OwnHistory.Reviewed;
import studyhall.practice.Person;
import studyhall.question.Question;
import studyhall.question.RecallCard;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;

/**
 * {@code /study privacy export}: what somebody answered and practised, as files of their own. These go directly to whoever
 * asks, so that nobody else has them; nobody can ask for another's.
 */
public final class ExportCommand implements Command {
    private static final Logger log = LoggerFactory.getLogger(ExportCommand.class);

    private final Libraries libraries;
    private final OwnHistory history;
    private final Workspaces workspaces;
    private final Players players;
    private final Chat chat;
    private final Clock clock;

    /** What stands on the two sides of a card. */
    private record Sides(String front, String back, Source source) {}

    /** Wires it. */
    public ExportCommand(
            Libraries libraries, OwnHistory history, Workspaces workspaces, Players players, Chat chat, Clock clock) {
        this.libraries = libraries;
        this.history = history;
        this.workspaces = workspaces;
        this.players = players;
        this.chat = chat;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "privacy export",
                "Your answers and cards as files",
                List.of(),
                Visibility.PRIVATE,
                Place.ANYWHERE,
                Role.EVERYONE,
                List.of("privacy export"));
    }

    @Override
    public Answer run(Invocation invocation) {
        Scene scene = invocation.scene();
        long workspace = workspaces.idOf(scene.channel());
        Person person = new Person(workspace, players.of(workspace, scene).id());
        List<Block> files = files(person, libraries.in(scene.channel()));
        if (files.isEmpty()) {
            return Answer.privately(Message.text(
                    "You have answered nothing here yet. " + Usage.line("privacy show") + " tells what else I keep."));
        }
        List<Block> letter = new ArrayList<>();
        letter.add(new Text("What you answered and practised here. A .csv file opens in any spreadsheet"
                + (files.size() == 1 ? "." : "; the .txt one is for File, Import in Anki.")));
        letter.addAll(files);
        try {
            chat.direct(scene.user(), new Message(letter), "export:" + clock.instant());
        } catch (ChatException e) {
            log.info("An export could not be handed over: {}", e.getMessage());
            throw new UserError("I could not send you a direct message, and the files are for nobody else. Allow direct"
                    + " messages from here, then ask again.");
        }
        return Answer.privately(Message.text("I sent you " + (files.size() == 1 ? "a file" : files.size() + " files")
                + " in a direct message: only you have "
                + (files.size() == 1 ? "it." : "them.")));
    }

    private List<Block> files(Person person, Library library) {
        List<Block> files = new ArrayList<>();
        List<Answered> answers = history.answers(person);
        if (!answers.isEmpty()) {
            files.add(new Attachment("answers.csv", csv(answers)));
        }
        List<Remembered> remembered = history.remembered(person);
        List<Reviewed> reviews = history.reviews(person);
        if (!reviews.isEmpty()) {
            Map<String, RecallCard> turned = new HashMap<>();
            library.recallCards().forEach(card -> turned.put(card.key().value(), card));
            files.add(new Attachment("reviews.csv", reviewed(reviews)));
            files.add(new Attachment("cards.csv", cards(remembered, library, turned)));
            files.add(new Attachment("cards-for-anki.txt", anki(remembered, library, turned)));
        }
        return files;
    }

    private static String csv(List<Answered> answers) {
        CsvText csv = new CsvText(List.of("at", "in", "question", "chosen", "right", "correct", "points"));
        answers.forEach(answer -> csv.row(List.of(
                answer.at().toString(),
                answer.mode().toLowerCase(Locale.ROOT),
                SmallMarkdown.plain(answer.question()),
                SmallMarkdown.plain(answer.chosen()),
                SmallMarkdown.plain(answer.right()),
                answer.correct() ? "yes" : "no",
                Integer.toString(answer.points()))));
        return csv.toString();
    }

    private static String reviewed(List<Reviewed> reviews) {
        CsvText csv = new CsvText(List.of("at", "fact", "rating"));
        reviews.forEach(review -> csv.row(
                List.of(review.at().toString(), review.fact(), review.rating().toLowerCase(Locale.ROOT))));
        return csv.toString();
    }

    /** Also of facts that the notes have no more, whose history is still somebody's. */
    private static String cards(List<Remembered> all, Library library, Map<String, RecallCard> turned) {
        CsvText csv =
                new CsvText(List.of("fact", "front", "back", "reviewed", "due", "stability in days", "difficulty"));
        for (Remembered one : all) {
            Optional<Sides> sides = sides(one, library, turned);
            csv.row(List.of(
                    one.fact(),
                    sides.map(Sides::front).orElse(""),
                    sides.map(Sides::back).orElse(""),
                    one.reviewed().toString(),
                    one.due().toString(),
                    number(one.stability()),
                    number(one.difficulty())));
        }
        return csv.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String anki(List<Remembered> all, Library library, Map<String, RecallCard> turned) {
        AnkiText anki = new AnkiText("Study Hall");
        all.forEach(one -> sides(one, library, turned).ifPresent(sides -> {
            List<String> tags = new ArrayList<>(sides.source().tags());
            tags.add(sides.source().breadcrumb().get(0));
            anki.note(sides.front(), sides.back(), tags);
        }));
        return anki.toString();
    }

    private static Optional<Sides> sides(Remembered one, Library library, Map<String, RecallCard> turned) {
        Optional<Sides> asked = one.question().isEmpty()
                ? Optional.empty()
                : library.question(one.question()).map(ExportCommand::sides);
        return asked.or(() -> Optional.ofNullable(turned.get(one.fact()))
                .map(card -> new Sides(
                        SmallMarkdown.plain(card.question()), SmallMarkdown.plain(card.answer()), card.source())));
    }

    private static Sides sides(Question question) {
        StringBuilder front = new StringBuilder(SmallMarkdown.plain(question.stem()));
        for (int i = 0; i < question.options().size(); i++) {
            front.append('\n')
                    .append(Question.letter(i))
                    .append(") ")
                    .append(SmallMarkdown.plain(question.options().get(i).text()));
        }
        String key = SmallMarkdown.plain(question.options().get(question.key()).text());
        return new Sides(
                front.toString(),
                Question.letter(question.key()) + ") " + key + "\n" + SmallMarkdown.plain(question.explanation()),
                question.source());
    }
}
