package org.cadregraph.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadregraph.api.YamlTexts;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the rule files that ship, and then those of the office, each of which replaces one or adds one. */
final class RuleFiles {

    /** The ids of the files that are no rule sets. */
    static final String CALENDAR = "holidays-vn";

    static final String POST_WORDS = "post-words";

    private static final String SHIPPED = "classpath*:rules/*.yaml";

    private final List<List<Fault>> faults = new ArrayList<>();
    private final Map<String, RuleSet> sets = new LinkedHashMap<>();
    private final Map<String, Fields> fieldsById = new HashMap<>();
    private final RuleReader reader;
    private @Nullable Holidays holidays;
    private @Nullable PostWords postWords;

    /** The name of a file and what is in it. */
    record Text(String name, String yaml) {}

    private RuleFiles(Texts texts) {
        this.reader = new RuleReader(texts);
    }

    /**
     * All of them.
     *
     * @param directory of the office's own files; absent when it has none
     * @throws BrokenRules with everything that is wrong
     */
    static RuleSets load(@Nullable Path directory, Texts texts) {
        return of(shipped(), directory == null ? List.of() : inDirectory(directory), texts);
    }

    static RuleSets of(List<Text> shipped, List<Text> own, Texts texts) {
        RuleFiles files = new RuleFiles(texts);
        files.readAll(shipped, false);
        files.readAll(own, true);
        files.oneScheduleADay();
        List<Fault> faults = files.faults.stream().flatMap(List::stream).toList();
        if (!faults.isEmpty()) {
            throw new BrokenRules(faults);
        }
        Holidays holidays = Objects.requireNonNull(files.holidays, "A calendar ships");
        PostWords postWords = Objects.requireNonNull(files.postWords, "Words for posts ship");
        return new RuleSets(List.copyOf(files.sets.values()), holidays, postWords);
    }

    static List<Text> shipped() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(SHIPPED);
            List<Text> texts = new ArrayList<>();
            for (Resource file : files) {
                texts.add(
                        new Text(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return texts.stream().sorted(Comparator.comparing(Text::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Text> inDirectory(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .map(RuleFiles::own)
                    .toList();
        } catch (IOException e) {
            throw new BrokenRules(List.of(new Fault(
                    directory.toString(),
                    1,
                    1,
                    "",
                    "cannot be read as a folder: set cadre.rules.directory to the folder of your rule files, or leave"
                            + " it out")));
        }
    }

    private static Text own(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return new Text(name, Files.readString(file));
        } catch (IOException e) {
            throw new BrokenRules(
                    List.of(new Fault(name, 1, 1, "", "cannot be read as a text in UTF-8 (" + e + "): save it so")));
        }
    }

    private void readAll(List<Text> texts, boolean own) {
        Map<String, String> fileById = new HashMap<>();
        for (Text text : texts) {
            List<Fault> found = new ArrayList<>();
            faults.add(found);
            Node node = compose(text, found);
            if (node != null) {
                Fields fields = new Fields(new Place(text.name(), "", node, found));
                String id = fields.peek("id");
                String other = id == null ? null : fileById.putIfAbsent(id, text.name());
                if (other != null) {
                    fields.fault("id", "'" + id + "' is the id of " + other + " too: keep one of the two files");
                }
                read(fields, id, own);
            }
        }
    }

    private void read(Fields fields, @Nullable String id, boolean own) {
        if (CALENDAR.equals(id)) {
            holidays = HolidayReader.read(fields, own ? RuleSource.REPLACED : RuleSource.SHIPPED);
            return;
        }
        if (POST_WORDS.equals(id)) {
            postWords = PostWordsReader.read(fields, own ? RuleSource.REPLACED : RuleSource.SHIPPED);
            return;
        }
        RuleSource source = own ? sets.containsKey(id) ? RuleSource.REPLACED : RuleSource.ADDED : RuleSource.SHIPPED;
        RuleSet set = reader.read(fields, source);
        sets.put(set.id(), set);
        fieldsById.put(set.id(), fields);
    }

    /** On no day may two schedules say when people retire. */
    private void oneScheduleADay() {
        List<RuleSet> schedules =
                sets.values().stream().filter(RuleFiles::retires).toList();
        for (int later = 1; later < schedules.size(); later++) {
            RuleSet set = schedules.get(later);
            for (RuleSet other : schedules.subList(0, later)) {
                if (overlap(set.period().possible(), other.period().possible())) {
                    Objects.requireNonNull(fieldsById.get(set.id()))
                            .fault(
                                    "from",
                                    "the retirement ages overlap in time with those of '" + other.id()
                                            + "': end one where the other begins, or replace it by a file with its id");
                }
            }
        }
    }

    private static boolean overlap(Period.Span one, Period.Span other) {
        return one.from().isBefore(other.to()) && other.from().isBefore(one.to());
    }

    private static boolean retires(RuleSet set) {
        return !set.draft() && set.rules().stream().anyMatch(rule -> rule.provision() instanceof Norm.RetirementAges);
    }

    private static @Nullable Node compose(Text text, List<Fault> faults) {
        try {
            Node node = YamlTexts.compose(text.yaml());
            if (node == null) {
                faults.add(new Fault(text.name(), 1, 1, "", "is empty: write a rule set, or take the file away"));
            }
            return node;
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            faults.add(new Fault(
                    text.name(),
                    mark.getLine() + 1,
                    mark.getColumn() + 1,
                    "",
                    "is no YAML from here on, " + e.getProblem()
                            + ": look for a quotation mark, a bracket or an indent"));
        } catch (YAMLException e) {
            faults.add(new Fault(text.name(), 1, 1, "", "is no YAML, " + e.getMessage() + ": write it in UTF-8"));
        }
        return null;
    }
}
