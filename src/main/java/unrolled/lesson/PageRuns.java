package unrolled.lesson;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unrolled.lesson.Question.Choice;
import unrolled.lesson.Question.Compute;
import unrolled.lesson.Question.Pick;
import unrolled.lesson.Question.Sign;

/** Gathers the runs that a page speaks of: in its text and in its questions, in words, boxes and expressions. */
public final class PageRuns {
    /** A run in an expression, as in {@code A.y - B.y}. */
    private static final Pattern NAMED = Pattern.compile("\\b([A-Z][0-9]*)\\.");

    private final Set<String> runs = new TreeSet<>();

    private PageRuns(Page page) {
        runs.add(page.at().run());
        add(page.text());
        page.questions().forEach(this::add);
    }

    /** The runs that a page speaks of: the others need not be seen. */
    public static Set<String> of(Page page) {
        return Set.copyOf(new PageRuns(page).runs);
    }

    private void add(Question question) {
        add(question.asked().question());
        question.asked().goes().ifPresent(place -> runs.add(place.run()));
        if (question instanceof Choice choice) {
            choice.options().forEach(this::add);
        } else if (question instanceof Pick pick) {
            pick.among().forEach(this::add);
        } else if (question instanceof Sign sign) {
            add(sign.number());
        } else if (question instanceof Compute compute) {
            add(compute.number());
            compute.box().ifPresent(this::add);
        }
    }

    private void add(Question.Option option) {
        add(option.says());
        add(option.holds());
        option.part().ifPresent(this::add);
        option.future().ifPresent(future -> {
            add(future.c());
            add(future.h());
        });
    }

    private void add(Wording wording) {
        wording.english().spans().forEach(span -> {
            span.lights().ifPresent(this::add);
            if (span.content() instanceof Span.LiveNumber number) {
                add(number.expression());
            }
        });
    }

    private void add(Part part) {
        runs.add(part.at().run());
    }

    private void add(LiveExpression live) {
        live.place().ifPresent(place -> runs.add(place.run()));
        Matcher named = NAMED.matcher(live.expression().text());
        while (named.find()) {
            runs.add(named.group(1));
        }
    }
}
