package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Name;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** One province of the made-up country, as entries; a stream of them may be taken as often as one likes. */
final class ScaleProvince {

    private static final double STINTS_PER_CADRE = 5.85;
    private static final int YEAR = 365;

    private final ScaleTree tree;
    private final List<ScalePerson> people;
    private final int firstCadre;
    private final List<PlanningLine> plans;

    private ScaleProvince(ScaleTree tree, List<ScalePerson> people, int firstCadre, Dice dice) {
        this.tree = tree;
        this.people = people;
        this.firstCadre = firstCadre;
        this.plans = ScalePlans.plan(tree.posts, people, this::key, dice);
    }

    /** Makes one with the cadres from the first number on, and before the end. */
    static ScaleProvince make(ScaleTree tree, Dice dice, int firstCadre, int endCadre) {
        int cadres = endCadre - firstCadre;
        int seats = tree.posts.stream().mapToInt(ScaleTree.Post::seats).sum();
        List<ScaleStint> stints = ScaleChains.plan(tree.posts, STINTS_PER_CADRE * cadres / seats, dice);
        return new ScaleProvince(tree, ScaleCareers.fill(tree.posts, stints, cadres, dice), firstCadre, dice);
    }

    int cadreCount() {
        return people.size();
    }

    /** How many entries it has in all. */
    long rows() {
        long tenures = people.stream().mapToLong(person -> person.stints.size()).sum();
        return tree.organisations.size() + tree.posts.size() + people.size() + tenures + plans.size();
    }

    /** Its organisations, each after the one that it is part of. */
    Stream<OrganisationEntry> organisations() {
        return tree.organisations.stream();
    }

    Stream<PositionEntry> positions() {
        return tree.posts.stream().map(ScaleTree.Post::entry);
    }

    Stream<CadreEntry> cadres() {
        return IntStream.range(0, people.size()).mapToObj(this::cadre);
    }

    /** The careers one after another, each in order of time. */
    Stream<TenureEntry> tenures() {
        return IntStream.range(0, people.size()).boxed().flatMap(this::career);
    }

    /** Who is to follow in which post. */
    Stream<PlanningLine> plans() {
        return plans.stream();
    }

    private String key(int person) {
        return "cb-%07d".formatted(firstCadre + person);
    }

    private CadreEntry cadre(int number) {
        ScalePerson person = people.get(number);
        Names.Full name = person.name;
        int chance = chance(number, person.birth);
        String birth = LocalDate.ofEpochDay(person.birth).toString();
        String code = "%08d".formatted(firstCadre + number);
        return new CadreEntry(
                key(number),
                name.text(),
                chance < 15 ? List.of(formerName(person)) : List.of(),
                chance % 40 == 0
                        ? List.of(new Identifier("so-hieu", code), new Identifier("ma-ho-so", "HS" + code))
                        : List.of(new Identifier("so-hieu", code)),
                name.family(),
                name.last(),
                name.female() ? "female" : "male",
                PartialDate.of(chance > 950 ? birth.substring(0, 4) : birth),
                death(person, chance));
    }

    /** With another middle name, up to some year of the first decades. */
    private static Name formerName(ScalePerson person) {
        Names.Full name = person.name;
        int year = LocalDate.ofEpochDay(person.birth).getYear() + 20 + Math.floorMod(person.birth, 20);
        return new Name(
                name.family() + (name.female() ? " Thị Út " : " Văn Cả ") + name.last(),
                "tên cũ",
                null,
                PartialDate.of(Integer.toString(year)));
    }

    private static @Nullable PartialDate death(ScalePerson person, int chance) {
        int day = person.birth + (70 + chance % 25) * YEAR;
        boolean dead = day > person.until && day < Milestones.END.toEpochDay();
        return dead ? PartialDate.of(LocalDate.ofEpochDay(day)) : null;
    }

    private Stream<TenureEntry> career(int number) {
        List<ScaleStint> stints = people.get(number).stints.stream()
                .sorted(Comparator.comparing(ScaleProvince::period, Period.ORDER))
                .toList();
        String cadre = key(number);
        return IntStream.range(0, stints.size()).mapToObj(n -> tenure(cadre + "-" + (n + 1), cadre, stints.get(n)));
    }

    private TenureEntry tenure(String key, String cadre, ScaleStint stint) {
        PositionEntry position = tree.posts.get(stint.post).entry();
        return new TenureEntry(
                key,
                cadre,
                position.key(),
                null,
                TenureKind.APPOINTMENT,
                period(stint),
                stint.acting,
                stint.acting ? "Quyền " + position.title() : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static Period period(ScaleStint stint) {
        PartialDate from = Objects.requireNonNull(date(stint.post, stint.from));
        if (stint.reversed) {
            return Period.of(from, date(stint.post, stint.from - YEAR - stint.post % YEAR));
        }
        return new Period(from, stint.endUnknown ? null : date(stint.post, stint.to), stint.endUnknown);
    }

    /** One day of one post is written in one way, so that a handover stays one. Old days are known less well. */
    private static @Nullable PartialDate date(int post, int epochDay) {
        if (epochDay == ScaleStint.OPEN) {
            return null;
        }
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        int chance = chance(post, epochDay);
        int unsure = day.getYear() < 1976 ? 300 : day.getYear() < 1995 ? 120 : day.getYear() < 2010 ? 20 : 0;
        String text = day.toString();
        if (chance >= unsure) {
            return PartialDate.of(day);
        }
        return PartialDate.of(text.substring(0, chance < unsure / 3 ? 4 : 7));
    }

    /** A number below a thousand that depends on these two alone. */
    private static int chance(int one, int other) {
        int mixed = (one * 31 + other) * 0x9E3779B9;
        return Math.floorMod(mixed ^ mixed >>> 15, 1_000);
    }
}
