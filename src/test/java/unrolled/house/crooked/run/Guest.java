package unrolled.house.crooked.run;

/** The visitor of meals. */
interface Guest {
    void eat(Soup soup);

    void eat(Bread bread);
}
