package unrolled.house;

import java.util.List;

/**
 * Packages from outside, the rooms that may see them, and why no other one does.
 *
 * @param packages how the names of the packages begin
 * @param rooms how the names of the rooms begin
 */
record Library(List<String> packages, List<String> rooms, String why) {
    boolean holds(String type) {
        return packages.stream().anyMatch(type::startsWith);
    }

    boolean isSeenIn(String room) {
        return rooms.stream().anyMatch(known -> room.equals(known) || room.startsWith(known + "."));
    }
}
