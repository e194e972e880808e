package unrolled;

/** Starts Unrolled. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("Unrolled");
    }
}
