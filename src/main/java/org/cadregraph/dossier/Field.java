package org.cadregraph.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.jspecify.annotations.Nullable;

/** One thing that records of a kind may say; the property of its node, and the field of its inputs, have its name. */
public sealed interface Field {

    String name();

    /** Whether each record must say it. */
    boolean required();

    /** Whether a record may say any number of it. */
    default boolean several() {
        return false;
    }

    /** What it is called as the column of a file. */
    default String column() {
        String column = column(name());
        if (!(this instanceof Reference)) {
            return column;
        }
        return several() ? column.replaceAll("s$", "") + "_ids" : column + "_id";
    }

    /** A name as files write it. */
    static String column(String name) {
        return name.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /**
     * A text.
     *
     * @param prose of any number of lines; else of one
     */
    record Words(String name, boolean required, boolean prose) implements Field {}

    /** A date known to the year, the month or the day. */
    record Date(String name, boolean required) implements Field {}

    /**
     * A number.
     *
     * @param whole without decimals
     */
    record Quantity(String name, boolean required, boolean whole, double least, double most) implements Field {

        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2999;

        /** A year, which every record says. */
        public static Quantity year(String name) {
            return new Quantity(name, true, true, FIRST_YEAR, LAST_YEAR);
        }

        /** What is wrong with a value, to follow the field's name; absent when nothing is. */
        public @Nullable String fault(double value) {
            boolean fits = value >= least && value <= most && (!whole || value == Math.rint(value));
            return fits
                    ? null
                    : "must be a " + (whole ? "whole " : "") + "number from " + text(least) + " to " + text(most);
        }

        /** The value as it is kept. */
        public Number kept(double value) {
            return whole ? (Number) (long) value : (Number) value;
        }

        private static String text(double bound) {
            return new BigDecimal(bound).stripTrailingZeros().toPlainString();
        }
    }

    /** One of some words. */
    record Choice(String name, boolean required, List<String> words) implements Field {

        /** The names of an enumeration. */
        public static <E extends Enum<E>> Choice of(String name, boolean required, Class<E> type) {
            return new Choice(
                    name,
                    required,
                    Stream.of(type.getEnumConstants()).map(Enum::name).toList());
        }
    }

    /** Names, each with a {@link Score}. */
    record Scores(String name, boolean required) implements Field {

        @Override
        public boolean several() {
            return true;
        }
    }

    /**
     * Another record.
     *
     * @param several whether any number of them may be named
     * @param target what it may be
     * @param edge the type of the edge that leads to it
     */
    record Reference(String name, boolean required, boolean several, Target target, String edge) implements Field {

        /** The edge to whom or what a record is about; by that one it is decided who may see it. */
        static final String ABOUT = "ABOUT";

        static final String BY = "BY";
        static final String FOR = "FOR";
        static final String OF = "OF";

        /** The cadre whom records are about. */
        public static Reference cadre(boolean required) {
            return new Reference("cadre", required, false, Target.CADRE, ABOUT);
        }

        /** The organisation that records are about. */
        public static Reference organisation(boolean required) {
            return new Reference("organisation", required, false, Target.ORGANISATION, ABOUT);
        }

        /** The organisation that did or decided what is recorded. */
        public static Reference by(String name, boolean required) {
            return new Reference(name, required, false, Target.ORGANISATION, BY);
        }

        /** The post that it has to do with. */
        public static Reference position(boolean required) {
            return new Reference("position", required, false, Target.POSITION, FOR);
        }

        /** Another record that it may have to do with. */
        public static Reference dealingWith(String name, Target target) {
            return new Reference(name, false, false, target, FOR);
        }

        /** The organisations that it has to do with. */
        public static Reference organisations(String name, boolean required) {
            return new Reference(name, required, true, Target.ORGANISATION, FOR);
        }

        /** A record of another kind, of which this one is a part or a case. */
        public static Reference of(String name, boolean required, DossierKind<?> kind) {
            return new Reference(name, required, false, Target.of(kind), OF);
        }

        public RecordKind kind() {
            return target.kind();
        }
    }
}
