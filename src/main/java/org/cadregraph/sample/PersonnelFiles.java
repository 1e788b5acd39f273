package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Name;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** Writes people and stints as records, as exactly as a file of their time would: old dates lack day or month. */
final class PersonnelFiles {

    private static final double BIRTH_YEAR_ONLY = 0.04;
    private static final double FORMER_NAME = 0.012;

    private final Dice dice;
    private final Names names;
    final List<CadreEntry> cadres = new ArrayList<>();
    final List<TenureEntry> tenures = new ArrayList<>();

    PersonnelFiles(Dice dice, Names names) {
        this.dice = dice;
        this.names = names;
    }

    void write(List<Person> people) {
        for (Person person : people) {
            String key = key(person);
            cadres.add(cadre(key, person));
            List<Stint> stints = person.stints.stream()
                    .filter(Stint::lasted)
                    .sorted(Comparator.comparing(PersonnelFiles::period, Period.ORDER)
                            .thenComparingInt(stint -> stint.post.order()))
                    .toList();
            for (int i = 0; i < stints.size(); i++) {
                tenures.add(tenure(key + "-" + (i + 1), key, stints.get(i)));
            }
        }
    }

    static String key(Person person) {
        return "cb-%04d".formatted(person.number);
    }

    private CadreEntry cadre(String key, Person person) {
        boolean yearOnly = !person.steered && dice.chance(BIRTH_YEAR_ONLY);
        LocalDate death = person.death;
        return new CadreEntry(
                key,
                person.name.text(),
                otherNames(person),
                List.of(new Identifier("demo-so-hieu", "LS-%06d".formatted(person.number))),
                person.name.family(),
                person.name.last(),
                person.female() ? "female" : "male",
                yearOnly ? PartialDate.of(Integer.toString(person.birth.getYear())) : PartialDate.of(person.birth),
                death == null || !death.isBefore(Milestones.END) ? null : PartialDate.of(death));
    }

    private List<Name> otherNames(Person person) {
        if (person.steered || !dice.chance(FORMER_NAME)) {
            return List.of();
        }
        Names.Full other = names.made(person.female());
        boolean changed = dice.chance(0.5);
        String text = person.name.family() + " " + other.middle() + " " + other.last();
        return List.of(new Name(
                text,
                changed ? "tên trước khi cải chính hộ tịch" : "tên thường gọi",
                null,
                changed ? PartialDate.of(Integer.toString(person.birth.getYear() + 28)) : null));
    }

    private static TenureEntry tenure(String key, String cadreKey, Stint stint) {
        LocalDate until = stint.expectedUntil;
        Post origin = stint.origin;
        return new TenureEntry(
                key,
                cadreKey,
                stint.post.key(),
                null,
                stint.kind,
                period(stint),
                stint.acting,
                label(stint),
                stint.note,
                stint.termKey,
                stint.begunByKey,
                stint.endedByKey,
                until == null ? null : PartialDate.of(until),
                origin == null ? null : origin.key(),
                stint.purpose,
                List.copyOf(stint.absences));
    }

    /** In the years before the city was one, its posts were those of a Thị xã. */
    private static @Nullable String label(Stint stint) {
        String title = stint.post.entry().title();
        boolean before = stint.post.area() == Area.CITY && stint.from.isBefore(Milestones.CITY);
        if (stint.label != null || !before) {
            return stint.label;
        }
        String old = title.replace("Thành ủy", "Thị ủy").replace("thành phố", "thị xã");
        return old.equals(title) ? null : old;
    }

    private static Period period(Stint stint) {
        LocalDate to = stint.to;
        return new Period(
                date(stint, stint.from), to == null || stint.endUnknown ? null : date(stint, to), stint.endUnknown);
    }

    /** One day of one post is written in one way, so that a handover stays one. */
    private static PartialDate date(Stint stint, LocalDate day) {
        if (stint.person.steered || stint.acting || day.getYear() >= 2010) {
            return PartialDate.of(day);
        }
        int chance = Math.floorMod((stint.post.key() + day).hashCode(), 100);
        boolean old = day.getYear() < 2000;
        String text = day.toString();
        if (chance < (old ? 18 : 2)) {
            return PartialDate.of(text.substring(0, 4));
        }
        return PartialDate.of(chance < (old ? 40 : 8) ? text.substring(0, 7) : text);
    }
}
