package unrolled.ui.header;

import java.util.List;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.ui.base.WindowContext;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;
import unrolled.ui.palette.Submenu;

/** The colour themes by their names: the button in the head goes through them. */
final class LookActions {
    private LookActions() {}

    static Entry themes(WindowContext desk) {
        List<Entry> themes = Theme.ALL.stream()
                .map(theme -> (Entry) Action.of(
                                "theme " + theme.id(),
                                Names.said(locale -> theme.title(Words.in(locale))),
                                () -> desk.settings().themeProperty().set(theme))
                        .chosen(theme.equals(desk.settings().theme())))
                .toList();
        return new Submenu("themes", Names.of("group.THEMES"), themes);
    }
}
