package unrolled.ui.header;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.session.Settings;
import unrolled.ui.base.Command;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;

/** The list of all themes, with a mark at the present one, and whether things move; the button shows how it looks now. */
final class ThemeMenu {
    private final WindowContext desk;
    private final MenuButton button;
    private final FontIcon icon;

    ThemeMenu(WindowContext desk, MenuButton button, FontIcon icon) {
        this.desk = desk;
        this.button = button;
        this.icon = icon;
        button.setOnShowing(event -> fill());
        desk.look().when(WindowContext.shown(button)).subscribe((before, now) -> show(now));
        show(desk.look().getValue());
    }

    private Settings settings() {
        return desk.settings();
    }

    private void show(Style look) {
        Theme theme = look.theme();
        icon.setIconLiteral(theme.lines() > 1 ? "fth-monitor" : theme.dark() ? "fth-moon" : "fth-sun");
        String said = desk.words().of("theme.now", theme.title(look.words()));
        button.setAccessibleText(said);
        Tip.set(button, said + "  (" + desk.words().of("theme.next", Command.THEME.keyText(desk.words())) + ")");
        fill();
    }

    private void fill() {
        CheckMenuItem still = new CheckMenuItem(Command.STILL.label(desk.words()));
        Command.STILL.showKey(still, desk.words());
        still.setSelected(settings().stillProperty().get());
        still.setOnAction(event -> settings().toggleStill());
        List<MenuItem> items = Stream.concat(
                        Theme.ALL.stream().map(this::item), Stream.of(new SeparatorMenuItem(), still))
                .toList();
        button.getItems().setAll(items);
    }

    private MenuItem item(Theme theme) {
        String title = theme.title(desk.look().getValue().words());
        RadioMenuItem item = new RadioMenuItem(Character.toUpperCase(title.charAt(0)) + title.substring(1));
        item.setSelected(theme.equals(settings().theme()));
        item.setOnAction(event -> settings().themeProperty().set(theme));
        return item;
    }
}
