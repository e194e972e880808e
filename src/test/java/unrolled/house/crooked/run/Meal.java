package unrolled.house.crooked.run;

/** A sealed type, which names its kinds: no circle. */
sealed interface Meal permits Soup, Bread {
    Meal NONE = new Soup();

    void tellTo(Guest guest);
}
