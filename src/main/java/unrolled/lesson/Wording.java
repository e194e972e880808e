package unrolled.lesson;

import unrolled.text.Language;

/** The same, said in English and in German. */
public record Wording(Passage english, Passage german) {
    public Passage in(Language language) {
        return language == Language.GERMAN ? german : english;
    }
}
