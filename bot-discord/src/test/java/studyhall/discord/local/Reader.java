package studyhall.discord.local;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import studyhall.chat.Block.Choice;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.ChatContract.Seen;

/** Reads messages as a person does: components top to bottom, Discord's Markdown without its marks. */
public final class Reader {
    private static final Pattern MENTION =
            Pattern.compile("(?<!\\\\)<(@[!&]?|#|/[^>]*:|id:)[0-9a-z]*>|@(everyone|here)");

    private final List<String> texts = new ArrayList<>();
    private final List<Button> buttons = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<String> pictures = new ArrayList<>();
    private final List<String> pinged = new ArrayList<>();

    private Reader() {}

    public static Seen seen(Place.Standing standing) {
        Reader reader = new Reader();
        DataObject sent = standing.sent();
        reader.text(sent.getString("content", ""));
        sent.optArray("embeds")
                .ifPresent(embeds -> embeds.stream(DataArray::getObject).forEach(reader::embed));
        sent.optArray("components").ifPresent(reader::components);
        sent.optArray("attachments").ifPresent(files -> files.stream(DataArray::getObject)
                .map(file -> file.getString("description", ""))
                .filter(alt -> !reader.pictures.contains(alt))
                .forEach(reader.pictures::add));
        return new Seen(
                String.join("\n", reader.texts), reader.buttons, reader.choices, reader.pictures, reader.pinged);
    }

    private void embed(DataObject embed) {
        text(embed.getString("title", ""));
        text(embed.getString("description", ""));
        embed.optArray("fields")
                .ifPresent(fields -> fields.stream(DataArray::getObject).forEach(field -> {
                    text(field.getString("name"));
                    text(field.getString("value"));
                }));
        embed.optObject("footer").ifPresent(footer -> texts.add(footer.getString("text")));
    }

    private void components(DataArray components) {
        components.stream(DataArray::getObject).forEach(this::component);
    }

    private void component(DataObject component) {
        text(component.getString("content", ""));
        component.optArray("components").ifPresent(this::components);
        component.optObject("accessory").ifPresent(this::component);
        component.optArray("items").ifPresent(items -> items.stream(DataArray::getObject)
                .forEach(item -> pictures.add(item.getString("description"))));
        component.optArray("options").ifPresent(options -> options.stream(DataArray::getObject)
                .forEach(option -> choices.add(new Choice(option.getString("label"), option.getString("value")))));
        if (component.getInt("type") == 2) {
            String id = component.getString("custom_id").replaceFirst(":~[0-9]+$", "");
            buttons.add(new Button(component.getString("label"), ButtonId.parse(id), Button.Style.PLAIN));
        }
    }

    private void text(String markdown) {
        if (!markdown.isEmpty()) {
            texts.add(plain(markdown));
            java.util.regex.Matcher mention = MENTION.matcher(markdown);
            while (mention.find()) {
                pinged.add(mention.group());
            }
        }
    }

    /** Discord's Markdown as it is seen. */
    public static String plain(String markdown) {
        StringBuilder plain = new StringBuilder();
        for (String line : markdown.split("\n", -1)) {
            plain.append(line(line)).append('\n');
        }
        return plain.deleteCharAt(plain.length() - 1).toString();
    }

    private static String line(String line) {
        String text = line.replaceFirst("^(-# |#{1,3} |> )+", "").replaceAll("( ·)? <t:[0-9]+:R>$", "");
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && !Character.isLetterOrDigit(text.charAt(i + 1))) {
                plain.append(text.charAt(++i));
            } else if (c == '`') {
                int end = text.indexOf('`', i + 1);
                plain.append(text, i + 1, end);
                i = end;
            } else if (c == '[' && text.indexOf("](", i) > 0) {
                int close = text.indexOf("](", i);
                plain.append(line(text.substring(i + 1, close)));
                i = text.indexOf(')', close);
            } else if (c != '*' && c != '\u200B') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
