package unrolled.house.crooked.run;

/** Another kind of meal. */
record Bread() implements Meal {
    @Override
    public void tellTo(Guest guest) {
        guest.eat(this);
    }
}
