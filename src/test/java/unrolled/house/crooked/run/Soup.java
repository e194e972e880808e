package unrolled.house.crooked.run;

/** A kind of meal. */
record Soup() implements Meal {
    @Override
    public void tellTo(Guest guest) {
        guest.eat(this);
    }
}
