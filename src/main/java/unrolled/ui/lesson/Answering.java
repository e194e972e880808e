package unrolled.ui.lesson;

/** A question that is open: it can be answered from the picture, too. */
interface Answering {
    /** Whether there is such an answer, from 0; then it is chosen. */
    boolean choose(int option);

    /** Shows which answer is pointed at in the picture; less than 0 for none. */
    void point(int option);

    /** Says a number, as if it was typed. */
    void say(double number);
}
