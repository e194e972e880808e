package unrolled.ui.palette;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text as it is searched: small letters without accents, umlauts as two letters.
 *
 * @param letters the letters and digits alone
 * @param from for each of them the place in the text where it comes from
 */
record Folded(String letters, List<Integer> from, String text) {
    private static final Map<Character, String> UMLAUTS = Map.of('ä', "ae", 'ö', "oe", 'ü', "ue", 'ß', "ss");

    static Folded of(String text) {
        StringBuilder letters = new StringBuilder();
        List<Integer> from = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            for (char letter : plain(text.charAt(at)).toCharArray()) {
                if (Character.isLetterOrDigit(letter)) {
                    from.add(at);
                    letters.append(letter);
                }
            }
        }
        return new Folded(letters.toString(), from, text);
    }

    private static String plain(char letter) {
        char small = Character.toLowerCase(letter);
        if (small < 128) {
            return String.valueOf(small);
        }
        String two = UMLAUTS.get(small);
        String whole =
                Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return two == null ? whole.substring(0, 1) : two;
    }

    /** Whether a word begins with a letter. */
    boolean beginsWord(int letter) {
        int at = from.get(letter);
        boolean second = letter > 0 && from.get(letter - 1) == at;
        return !second && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /** Whether a letter stands right behind the one before it in the text. */
    boolean goesOn(int letter) {
        return letter > 0 && from.get(letter) - from.get(letter - 1) <= 1;
    }
}
