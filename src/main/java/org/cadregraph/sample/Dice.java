package org.cadregraph.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance that falls the same way every time. */
final class Dice {

    private final RandomGenerator random;

    Dice(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double fraction() {
        return random.nextDouble();
    }

    /** A number from the first to the last, both included. */
    int number(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    LocalDate day(LocalDate first, LocalDate end) {
        return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), end.toEpochDay()));
    }

    /** A working day some days after another. */
    LocalDate later(LocalDate day, int least, int most) {
        return workday(day.plusDays(number(least, most)));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The day itself, or the Monday after a weekend. */
    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> day.plusDays(2);
            case DayOfWeek.SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
