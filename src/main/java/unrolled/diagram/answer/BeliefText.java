package unrolled.diagram.answer;

/**
 * The sentences that say what is so, instead of what is believed.
 *
 * @param key how their keys begin
 */
record BeliefText(String key, Scene scene) {
    String really(Object... numbers) {
        return scene.words().of(key + "really", numbers);
    }

    /** What is added of the run, if it has anything to add. */
    String more(String ending, Object... numbers) {
        return " " + scene.words().of(key + ending, numbers);
    }
}
