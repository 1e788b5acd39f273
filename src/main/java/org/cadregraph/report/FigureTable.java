package org.cadregraph.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadregraph.rule.Fields;
import org.cadregraph.rule.Words;
import org.jspecify.annotations.Nullable;

/** How a header takes numbers out of the answer to its query. */
final class FigureTable {

    static final String FIGURES = "figures";

    private final AnswerPaths paths;
    private final Fields header;

    FigureTable(AnswerPaths paths, Fields header) {
        this.paths = paths;
        this.header = header;
    }

    /** The numbers, of a report with these parameters. */
    ReportFigures read(List<ReportParameter> parameters) {
        Set<String> known = parameters.stream().map(ReportParameter::name).collect(Collectors.toSet());
        Fields figures = header.part(FIGURES);
        List<ReportFigure> found = new ArrayList<>();
        for (String name : List.copyOf(figures.rest().keySet())) {
            Fields figure = figures.part(name);
            if (!ReportTable.COLUMN.matcher(name).matches()) {
                figure.fault("is no name for a figure: write small letters a-z, digits and single underscores");
            }
            Words title = new Words(figure.text("vi"), figure.text("en"));
            Words unit = figure.words("unit");
            List<String> value = number(figure, "value");
            @Nullable List<String> of = figure.has("of") ? number(figure, "of") : null;
            @Nullable ReportLink list = figure.has("list") ? link(figure, known) : null;
            figure.finish();
            found.add(new ReportFigure(name, title, unit, value, of, list));
        }
        if (found.isEmpty()) {
            header.fault(
                    FIGURES, "there is none: write 'name: {value: …, unit: {vi: …, en: …}, vi: …, en: …}' for each");
        }
        return new ReportFigures(found);
    }

    private List<String> number(Fields figure, String field) {
        List<String> path = AnswerPaths.keys(figure.text(field));
        Optional<AnswerShape.Spot> spot = Optional.empty();
        for (int length = 1; length <= path.size(); length++) {
            spot = paths.spot(path.subList(0, length));
            if (spot.isEmpty()) {
                figure.fault(field, AnswerPaths.notAsked(path.get(length - 1)));
                return path;
            }
            if (spot.get().isList()) {
                figure.fault(
                        field, "'" + path.get(length - 1) + "' is a list: a figure is one number, such as a count");
                return path;
            }
        }
        if (spot.isEmpty() || !spot.get().isValue() || spot.get().cells() != CellType.WHOLE_NUMBER) {
            figure.fault(field, "leads to no whole number: name the keys on the way to one, such as plan.totalCount");
        }
        return path;
    }

    private static @Nullable ReportLink link(Fields figure, Set<String> known) {
        try {
            ReportLink link = ReportLink.of(figure.text("list"));
            link.parameters().stream()
                    .filter(parameter -> parameter.variable() && !known.contains(parameter.value()))
                    .forEach(parameter -> figure.fault(
                            "list",
                            "{" + parameter.value() + "} is no parameter of this report: write one of "
                                    + known.stream().sorted().collect(Collectors.joining(", "))));
            return link;
        } catch (IllegalArgumentException e) {
            figure.fault("list", String.valueOf(e.getMessage()));
            return null;
        }
    }
}
