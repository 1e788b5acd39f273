package org.cadregraph.dossier;

import org.cadregraph.time.Period;

/** What more than one kind of record asks of an entry as a whole. */
public final class Checks {

    private Checks() {}

    /** It is about a cadre or about an organisation, not about both. */
    public static void oneSubject(DossierEntry entry, DossierKind.Faults faults) {
        boolean cadre = !entry.texts("cadre").isEmpty();
        if (cadre != entry.texts("organisation").isEmpty()) {
            faults.add(
                    cadre ? "organisation" : "cadre",
                    cadre
                            ? "must not be given beside the cadre: it is about one of the two"
                            : "must be given, or the organisation: it is about one of the two");
        }
    }

    /** One day does not lie before another on every reading. */
    public static void inOrder(DossierEntry entry, String from, String to, DossierKind.Faults faults) {
        if (Period.of(entry.date(from), entry.date(to)).reversed()) {
            faults.add(to, "must not lie before " + from + ": " + entry.text(to) + " is before " + entry.text(from));
        }
    }

    /** One number is not above another. */
    public static void atMost(DossierEntry entry, String least, String most, DossierKind.Faults faults) {
        Double less = entry.number(least);
        Double more = entry.number(most);
        if (less != null && more != null && less > more) {
            faults.add(least, "must not be more than " + most);
        }
    }
}
