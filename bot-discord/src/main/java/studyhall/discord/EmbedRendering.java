package studyhall.discord;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import studyhall.chat.Block;
import studyhall.chat.Block.Attachment;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Countdown;
import studyhall.chat.Block.Field;
import studyhall.chat.Block.Image;
import studyhall.chat.Block.Menu;
import studyhall.chat.Block.Text;
import studyhall.chat.Message;

/**
 * Draws messages with classic embeds, for servers whose tools read those: 6,000 characters in sum, of which a title has
 * 256, a description 4,096, a field 1,024 and a footer 2,048; five rows.
 */
final class EmbedRendering implements Rendering {
    private static final int MAX_CONTENT = 2_000;
    private static final int MAX_TITLE = 256;
    private static final int MAX_DESCRIPTION = 4_096;
    private static final int MAX_FIELD = 1_024;
    private static final int MAX_FIELDS = 25;
    private static final int MAX_FOOTER = 2_048;
    private static final int MAX_EMBEDS = 10;
    private static final int MAX_SUM = 6_000;
    private static final int MAX_ROWS = 5;

    @Override
    public Rendering other() {
        return new ComponentRendering();
    }

    @Override
    public MessageCreateData create(Message message) {
        Drawing drawing = drawing(message);
        return new MessageCreateBuilder()
                .setContent(drawing.content.toString())
                .setEmbeds(drawing.built())
                .setComponents(drawing.rows())
                .setFiles(drawing.pictures.uploads())
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .build();
    }

    @Override
    public MessageEditData edit(Message message) {
        Drawing drawing = drawing(message);
        return new MessageEditBuilder()
                .setContent(drawing.content.toString())
                .setEmbeds(drawing.built())
                .setComponents(drawing.rows())
                .setAttachments(drawing.pictures.uploads())
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .build();
    }

    private static Drawing drawing(Message message) {
        for (int limit = MAX_DESCRIPTION; ; limit = limit * 4 / 5) {
            Drawing drawing = new Drawing(new CardText(limit), limit);
            message.blocks().forEach(block -> block.accept(drawing));
            if (drawing.fits()) {
                drawing.sayWhatIsMissing();
                return drawing;
            }
        }
    }

    /** What stands before the first card is content; what stands after it is an embed, so that the order stays. */
    private static final class Drawing implements Block.Visitor<Void> {
        private final CardText texts;
        private final int limit;
        private final Controls controls = new Controls();
        private final Pictures pictures = new Pictures();
        private final StringBuilder content = new StringBuilder();
        private final List<EmbedBuilder> embeds = new ArrayList<>();
        private final List<ActionRow> rows = new ArrayList<>();

        /** The last box that holds words alone. */
        private Optional<EmbedBuilder> below = Optional.empty();

        private int left;

        Drawing(CardText texts, int limit) {
            this.texts = texts;
            this.limit = limit;
        }

        boolean fits() {
            return content.length() <= MAX_CONTENT
                    && embeds.stream().mapToInt(EmbedBuilder::length).sum() <= MAX_SUM;
        }

        List<MessageEmbed> built() {
            return embeds.stream().map(EmbedBuilder::build).toList();
        }

        List<ActionRow> rows() {
            return rows.size() <= MAX_ROWS ? rows : rows.subList(0, MAX_ROWS);
        }

        /** An empty message is refused. */
        void sayWhatIsMissing() {
            if (content.isEmpty()
                    && embeds.isEmpty()
                    && rows.isEmpty()
                    && pictures.uploads().isEmpty()) {
                content.append('…');
            }
            if (left > 0) {
                content.append("\n… and ").append(left).append(" more");
            }
        }

        private int upTo(int max) {
            return Math.min(limit, max);
        }

        private Void say(String words) {
            if (words.isBlank()) {
                return null;
            }
            if (embeds.isEmpty()) {
                content.append(content.isEmpty() ? "" : "\n").append(words);
            } else if (besides(words)) {
                embeds.get(embeds.size() - 1).appendDescription("\n" + words);
            } else {
                EmbedBuilder box = new EmbedBuilder().setDescription(words);
                embed(box);
                below = Optional.of(box);
            }
            return null;
        }

        /** Whether the words find room with those before them: a box for each line looks like messages of their own. */
        private boolean besides(String words) {
            EmbedBuilder last = embeds.get(embeds.size() - 1);
            return below.filter(box -> box == last).isPresent()
                    && last.getDescriptionBuilder().length() + 1 + words.length() <= upTo(MAX_DESCRIPTION);
        }

        private void embed(EmbedBuilder embed) {
            if (embeds.size() == MAX_EMBEDS) {
                left++;
            } else if (!embed.isEmpty()) {
                embeds.add(embed);
            }
        }

        @Override
        public Void text(Text text) {
            return say(DiscordMarkdown.of(text.markdown(), upTo(MAX_CONTENT)));
        }

        @Override
        public Void card(Card card) {
            EmbedBuilder embed = new EmbedBuilder();
            Optional.ofNullable(Palette.of(card.accent())).ifPresent(embed::setColor);
            String title = DiscordMarkdown.of(card.title().replace('\n', ' '), upTo(MAX_TITLE))
                    .replace('\n', ' ');
            embed.setTitle(title.isBlank() ? null : title);
            embed.setDescription(DiscordMarkdown.of(card.text(), upTo(MAX_DESCRIPTION)));
            for (Field field :
                    card.fields().subList(0, Math.min(MAX_FIELDS, card.fields().size()))) {
                embed.addField(
                        shown(DiscordMarkdown.of(field.name(), upTo(MAX_TITLE))),
                        shown(DiscordMarkdown.of(field.value(), upTo(MAX_FIELD))),
                        true);
            }
            String footer = DiscordMarkdown.plain(card.footer(), upTo(MAX_FOOTER));
            embed.setFooter(footer.isEmpty() ? null : footer);
            embed(embed);
            return null;
        }

        /** Discord wants something in each. */
        private static String shown(String words) {
            return words.isBlank() ? String.valueOf(RunWriter.NOTHING) : words;
        }

        @Override
        public Void image(Image image) {
            if (image.png().isPresent()) {
                pictures.upload(image.png().get(), image);
            } else {
                embed(new EmbedBuilder()
                        .setDescription(DiscordMarkdown.of(
                                studyhall.chat.SmallMarkdown.escape(image.alt()), upTo(Pictures.MAX_ALT)))
                        .setImage(image.uri().orElseThrow().toString()));
            }
            return null;
        }

        @Override
        public Void attachment(Attachment attachment) {
            pictures.upload(attachment);
            return null;
        }

        @Override
        public Void buttons(Buttons buttons) {
            rows.addAll(controls.rows(buttons));
            return null;
        }

        @Override
        public Void menu(Menu menu) {
            controls.row(menu).ifPresent(rows::add);
            return null;
        }

        @Override
        public Void countdown(Countdown countdown) {
            return say(texts.clock(countdown));
        }
    }
}
