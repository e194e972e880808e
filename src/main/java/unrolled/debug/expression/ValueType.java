package unrolled.debug.expression;

import unrolled.data.Sentence;

/** What an expression gives. */
public enum ValueType {
    NUMBER("type.name.number"),
    VECTOR("type.name.vector"),
    TRUTH("type.name.truth"),
    /** True or false for each of several numbers. */
    TRUTHS("type.name.truths");

    private final String key;

    ValueType(String key) {
        this.key = key;
    }

    /** What it is called in a sentence, as {@code a number}. */
    public Sentence sentence() {
        return ExpressionException.part(key);
    }
}
