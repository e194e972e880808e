package unrolled.ui.base;

import java.util.stream.Collectors;
import unrolled.debug.expression.MomentText;
import unrolled.diagram.base.BreakpointNames;
import unrolled.diagram.base.Labels;
import unrolled.session.debugger.Said;

/** What the debugger says, in the language of now. */
public final class SaidWords {
    private SaidWords() {}

    public static String of(Said said, WindowContext desk) {
        if (said instanceof Said.Plain plain) {
            return plain == Said.Plain.NOTHING ? "" : desk.words().of(key(plain));
        }
        if (said instanceof Said.Going going) {
            return RunningWords.ofSearch(going.how(), desk.words());
        }
        if (said instanceof Said.Awaited awaited) {
            return awaited(awaited, desk.words());
        }
        if (said instanceof Said.Stopped stopped) {
            return desk.words().of("debug.stopped", reasons(stopped, desk));
        }
        if (said instanceof Said.Found found) {
            return Labels.moment(
                    desk.session().view().current(),
                    found.moment(),
                    desk.look().getValue().words());
        }
        if (said instanceof Said.Wrong wrong) {
            return wrong.problem().text(desk.locale());
        }
        if (said instanceof Said.Missing missing) {
            return desk.words().of(missing.key());
        }
        return said instanceof Said.Failed failed ? desk.sentence(failed.problem()) : "";
    }

    /** All that stopped it, each with the hit for which it waited. */
    private static String reasons(Said.Stopped stopped, WindowContext desk) {
        var words = desk.look().getValue().words();
        return stopped.reasons().stream()
                .map(reason -> {
                    String name =
                            BreakpointNames.of(reason.when(), desk.session().view(), words);
                    return reason.hits() > 1 ? words.of("break.nth", name, reason.hits()) : name;
                })
                .collect(Collectors.joining("  \u00b7  "));
    }

    private static String awaited(Said.Awaited awaited, WindowWords words) {
        String moment = MomentText.of(awaited.moment());
        return awaited.how()
                .map(how -> words.of("goTo.waits", moment, RunningWords.ofSearch(how, words)))
                .orElseGet(() -> words.of("goTo.stopped", moment));
    }

    private static String key(Said.Plain plain) {
        return switch (plain) {
            case RUNNING -> "search.running";
            case ENDED -> "debug.ended";
            case AT_END -> "debug.end";
            case AT_COMPUTED -> "debug.computed";
            case AT_START -> "debug.start";
            case NOT_BEFORE -> "search.none.back";
            case NOT_AFTER -> "search.none.on";
            case NOT_IN_COMPUTED -> "search.none.computed";
            case NO_BREAKPOINT -> "debug.none";
            case FULL -> "debug.full";
            case NOTHING -> throw new IllegalArgumentException("There is nothing to say");
        };
    }
}
