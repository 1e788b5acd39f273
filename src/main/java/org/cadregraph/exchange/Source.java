package org.cadregraph.exchange;

import java.util.List;

/** The files of one import, whatever their form. The rows of a list can be read any number of times. */
interface Source {

    /**
     * Tells the files by what is in them: one of Popolo JSON, or any number of tables.
     *
     * @throws UnreadableFile when they are neither, or both
     */
    static Source of(List<LaidFile> files) {
        for (LaidFile file : files) {
            if (file.content() == LaidFile.Content.JSON) {
                if (files.size() > 1) {
                    throw new UnreadableFile(
                            "'" + file.name() + "' is JSON and comes with other files: send it alone; only CSV files"
                                    + " come together",
                            null);
                }
                return new PopoloFile(file);
            }
        }
        return new TableSet(files);
    }

    Form form();

    /**
     * Reads everything to its end without looking at the rows.
     *
     * @return how many rows there are, in all lists together
     * @throws UnreadableFile when a file as a whole cannot be read
     */
    long check();

    /** Whether there is such a list, be it empty. */
    boolean has(Section section);

    /** Hands over each row of one list, in the order of the files. */
    void rows(Section section, RowTaker taker);

    /** What is odd about the files as such. */
    List<RowProblem> oddities();

    /** Takes one row after another. */
    interface RowTaker {
        void take(SourceRow row, Place place);
    }
}
