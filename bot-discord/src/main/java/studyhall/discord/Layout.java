package studyhall.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import studyhall.chat.Block;
import studyhall.chat.Block.Attachment;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Countdown;
import studyhall.chat.Block.Image;
import studyhall.chat.Block.Menu;
import studyhall.chat.Block.Text;

/**
 * One message as components. A message about one card is framed as a whole, so that its buttons stand with it; among
 * several cards each has its own frame. A line with one button is a section: the button stands beside it.
 */
final class Layout implements Block.Visitor<List<ContainerChildComponent>> {
    /** Discord's limit, nested ones included. */
    static final int MAX_COMPONENTS = 40;

    /** A longer line beside a button would be a column of words on a phone. */
    private static final int BESIDE = 120;

    private final CardText texts;
    private final Controls controls = new Controls();
    private final Pictures pictures = new Pictures();
    private int characters;

    Layout(CardText texts) {
        this.texts = texts;
    }

    /** Characters in all texts, which Discord counts in sum. */
    int characters() {
        return characters;
    }

    List<MessageTopLevelComponent> draw(List<Block> blocks) {
        List<Card> cards = blocks.stream()
                .filter(Card.class::isInstance)
                .map(Card.class::cast)
                .toList();
        List<MessageTopLevelComponent> drawn = new ArrayList<>();
        List<ContainerChildComponent> framed = new ArrayList<>();
        // of the frame around the whole
        int count = cards.size() == 1 ? 1 : 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Optional<Section> section = i + 1 < blocks.size() ? section(block, blocks.get(i + 1)) : Optional.empty();
            List<ContainerChildComponent> parts = section.isPresent() ? List.of(section.get()) : block.accept(this);
            int size = parts.stream().mapToInt(Layout::size).sum() + around(block, cards);
            int after = i + (section.isPresent() ? 2 : 1);
            // as long as more is to come, there is room to say so
            if (count + size > (after < blocks.size() ? MAX_COMPONENTS - 1 : MAX_COMPONENTS)) {
                parts = List.of(text("… and " + (blocks.size() - i) + " more"));
                i = blocks.size();
            }
            count += size;
            i += section.isPresent() ? 1 : 0;
            if (cards.size() == 1) {
                if (block instanceof Text && !framed.isEmpty()) {
                    framed.add(Separator.createDivider(Separator.Spacing.SMALL));
                }
                framed.addAll(parts);
            } else if (block instanceof Card card && !parts.isEmpty()) {
                drawn.add(frame(card, parts));
            } else {
                parts.forEach(part -> drawn.add((MessageTopLevelComponent) part));
            }
        }
        if (!framed.isEmpty()) {
            drawn.add(frame(cards.get(0), framed));
        }
        return drawn;
    }

    /** The line above a text in the frame of a whole message; the frame of one card among several. */
    private static int around(Block block, List<Card> cards) {
        boolean line = cards.size() == 1 && block instanceof Text;
        return line || (cards.size() > 1 && block instanceof Card) ? 1 : 0;
    }

    private static Container frame(Card card, List<ContainerChildComponent> parts) {
        return Container.of(parts).withAccentColor(Palette.of(card.accent()));
    }

    private Optional<Section> section(Block block, Block next) {
        if (block instanceof Text text
                && next instanceof Buttons buttons
                && buttons.buttons().size() == 1) {
            String words = texts.words(text.markdown());
            if (!words.isBlank() && words.length() <= BESIDE && !words.contains("\n")) {
                return controls.button(buttons.buttons().get(0)).map(button -> Section.of(button, text(words)));
            }
        }
        return Optional.empty();
    }

    private static int size(ContainerChildComponent component) {
        if (component instanceof ActionRow row) {
            return 1 + row.getComponents().size();
        }
        return component instanceof Section ? 3 : 1;
    }

    private TextDisplay text(String words) {
        characters += words.length();
        return TextDisplay.of(words);
    }

    private List<ContainerChildComponent> texts(String... words) {
        List<ContainerChildComponent> drawn = new ArrayList<>();
        for (String each : words) {
            if (!each.isBlank()) {
                drawn.add(text(each));
            }
        }
        return drawn;
    }

    @Override
    public List<ContainerChildComponent> text(Text text) {
        return texts(texts.words(text.markdown()));
    }

    @Override
    public List<ContainerChildComponent> card(Card card) {
        return texts(texts.body(card), texts.small(card.footer()));
    }

    @Override
    public List<ContainerChildComponent> attachment(Attachment attachment) {
        return List.of(FileDisplay.fromFile(pictures.upload(attachment)));
    }

    @Override
    public List<ContainerChildComponent> image(Image image) {
        MediaGalleryItem item = image.png()
                .map(png -> MediaGalleryItem.fromFile(pictures.upload(png, image)))
                .orElseGet(
                        () -> MediaGalleryItem.fromUrl(image.uri().orElseThrow().toString()));
        return List.of(MediaGallery.of(item.withDescription(Pictures.alt(image))));
    }

    @Override
    public List<ContainerChildComponent> buttons(Buttons buttons) {
        return List.copyOf(controls.rows(buttons));
    }

    @Override
    public List<ContainerChildComponent> menu(Menu menu) {
        return controls.row(menu).map(List::<ContainerChildComponent>of).orElseGet(List::of);
    }

    @Override
    public List<ContainerChildComponent> countdown(Countdown countdown) {
        return texts(texts.clock(countdown));
    }
}
