package studyhall.discord;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Menu;
import studyhall.chat.Cut;

/** What can be pressed in one message. */
final class Controls {
    private static final int MAX_LABEL = 80;
    private static final int MAX_PLACEHOLDER = 100;
    private static final int MAX_VALUE = 100;
    private static final int ROW = 5;

    private final CustomIds ids = new CustomIds();

    /** Rows of five. */
    List<ActionRow> rows(Buttons buttons) {
        List<Button> drawn = buttons.buttons().stream()
                .flatMap(each -> button(each).stream())
                .toList();
        List<ActionRow> rows = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i += ROW) {
            rows.add(ActionRow.of(drawn.subList(i, Math.min(i + ROW, drawn.size()))));
        }
        return rows;
    }

    Optional<Button> button(studyhall.chat.Button button) {
        ButtonStyle style =
                switch (button.style()) {
                    case PLAIN -> ButtonStyle.SECONDARY;
                    case PRIMARY -> ButtonStyle.PRIMARY;
                    case DANGER -> ButtonStyle.DANGER;
                };
        return ids.of(button.id()).map(id -> Button.of(style, id, Cut.at(MAX_LABEL, button.label())));
    }

    /** A row with a drop-down; Discord wants values of at most 100 characters, no two alike. */
    Optional<ActionRow> row(Menu menu) {
        Set<String> values = new HashSet<>();
        List<SelectOption> options = new ArrayList<>();
        for (Choice choice : menu.choices()) {
            if (!choice.label().isBlank() && choice.value().length() <= MAX_VALUE && values.add(choice.value())) {
                options.add(SelectOption.of(choice.label(), choice.value()));
            }
        }
        if (options.isEmpty()) {
            return Optional.empty();
        }
        return ids.of(menu.id()).map(id -> {
            StringSelectMenu.Builder drawn = StringSelectMenu.create(id).addOptions(options);
            if (!menu.placeholder().isBlank()) {
                drawn.setPlaceholder(Cut.at(MAX_PLACEHOLDER, menu.placeholder()));
            }
            return ActionRow.of(drawn.build());
        });
    }
}
