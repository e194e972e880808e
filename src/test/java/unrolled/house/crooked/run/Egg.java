package unrolled.house.crooked.run;

/** One half of a circle. */
public record Egg(String name) {
    Hen laidBy() {
        return new Hen(this);
    }
}
