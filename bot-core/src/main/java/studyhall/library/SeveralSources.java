package studyhall.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studyhall.note.Trouble;
import studyhall.note.Trouble.Severity;

/**
 * Notes from several places. Those of the first keep their paths, so that what is remembered about them stays when another
 * place is added; those of each other are below a folder with the place's name, so that equal names never meet.
 */
public final class SeveralSources implements NoteSource {
    /**
     * One place.
     *
     * @param name for the folder; what is not unique gets a number
     */
    public record Part(String name, NoteSource source) {}

    private record Prefixed(String prefix, NoteSource source) {}

    private final List<Prefixed> parts;

    public SeveralSources(List<Part> parts) {
        List<Prefixed> prefixed = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of(OwnNote.FOLDER));
        for (Part part : parts) {
            String prefix = "";
            if (!prefixed.isEmpty()) {
                prefix = part.name() + "/";
                for (int number = 2; !taken.add(prefix); number++) {
                    prefix = part.name() + " " + number + "/";
                }
            }
            prefixed.add(new Prefixed(prefix, part.source()));
        }
        this.parts = List.copyOf(prefixed);
    }

    @Override
    public Listing list() throws IOException {
        Map<String, Item> items = new HashMap<>();
        List<Trouble> troubles = new ArrayList<>();
        for (Prefixed part : parts) {
            Listing listing = part.source().list();
            for (Item item : listing.items()) {
                Item named = new Item(part.prefix() + item.name(), item.stamp(), item.content());
                if (items.putIfAbsent(named.name(), named) != null) {
                    troubles.add(new Trouble(
                            named.name(),
                            0,
                            Severity.UNREADABLE,
                            "the notes before these have a folder and a note of the same names; rename one"));
                }
            }
            listing.troubles()
                    .forEach(trouble -> troubles.add(new Trouble(
                            part.prefix() + trouble.file(), trouble.line(), trouble.severity(), trouble.reason())));
        }
        return new Listing(
                items.values().stream()
                        .sorted(java.util.Comparator.comparing(Item::name))
                        .toList(),
                troubles);
    }

    @Override
    public String name() {
        return parts.stream().map(part -> part.source().name()).collect(Collectors.joining(", "));
    }

    @Override
    public NoteLinks links() {
        List<NoteLinks.Shelf> shelves = new ArrayList<>();
        for (Prefixed part : parts) {
            // the first has no prefix, and would take all
            part.source()
                    .links()
                    .shelves()
                    .forEach(shelf -> shelves.add(
                            0, new NoteLinks.Shelf(part.prefix() + shelf.prefix(), shelf.url(), shelf.commit())));
            if (part.source().links().shelves().isEmpty()) {
                shelves.add(0, new NoteLinks.Shelf(part.prefix(), Optional.empty(), Optional.empty()));
            }
        }
        return new NoteLinks(shelves);
    }

    @Override
    public boolean changes() {
        return parts.stream().anyMatch(part -> part.source().changes());
    }

    @Override
    public Optional<String> trouble() {
        return parts.stream().flatMap(part -> part.source().trouble().stream()).findFirst();
    }

    @Override
    public void close() {
        parts.forEach(part -> part.source().close());
    }
}
