package unrolled.debug.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be written at a place of a change: before the sign what can be changed, behind it an expression, and behind that
 * of a gate until when it is held.
 */
public final class ChangeCompletions {
    private static final Pattern CHANGEABLE =
            Pattern.compile("[xchifgo]|kernel|recurrent_kernel|bias|[LD]\\d+\\.|\\d+");
    private static final Pattern GATE = Pattern.compile("(?:.*[\\s.])?[ifgo]\\s*\\[[^\\]]*]\\s*");
    private static final String UNTIL = "until";
    private static final Pattern HELD = Pattern.compile("\\b" + UNTIL + "\\b", Pattern.CASE_INSENSITIVE);
    /** The value, a space, and the letters that are there of the word. */
    private static final Pattern BEGUN = Pattern.compile("\\s*\\S.*\\s(\\p{Alpha}+)");

    private ChangeCompletions() {}

    /** The ways to go on at a caret, which stands before that character. */
    public static List<Completion> of(String text, int caret, Scope scope) {
        int sign = text.indexOf('=');
        if (sign < 0 || caret <= sign) {
            return Completions.of(sign < 0 ? text : text.substring(0, sign), caret, scope).stream()
                    .filter(completion -> CHANGEABLE.matcher(completion.text()).matches())
                    .toList();
        }
        int from = sign + 1;
        String value = text.substring(from, caret);
        boolean gate = GATE.matcher(text.substring(0, sign)).matches();
        if (gate && HELD.matcher(value).find()) {
            return List.of();
        }
        List<Completion> found = new ArrayList<>();
        Matcher begun = BEGUN.matcher(value);
        if (gate && begun.matches() && UNTIL.startsWith(begun.group(1).toLowerCase(Locale.ROOT))) {
            TextRange place = new TextRange(from + begun.start(1), caret);
            found.add(new Completion(UNTIL + " ", place, ExpressionException.part("about.until")));
        }
        for (Completion one : Completions.of(text.substring(from), caret - from, scope)) {
            found.add(new Completion(one.text(), one.place().movedBy(from), one.meaning()));
        }
        return found;
    }
}
