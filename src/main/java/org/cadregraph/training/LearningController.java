package org.cadregraph.training;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.UnitTimes;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers what was learnt in organisations in a period. */
@Controller
class LearningController {

    LearningController(Learnings learnings, BatchLoaderRegistry loaders) {
        Ask.<Learnings.Counted, Learnings.Count>register(
                loaders, "learningCounts", Learnings.Count.NONE, learnings::count);
        Ask.<Learnings.Page, Connection<Attendance>>register(
                loaders, "learningAttendances", Connection.empty(), learnings::attendances);
        Ask.<Learnings.Page, Connection<CourseClass>>register(
                loaders, "learningClasses", Connection.empty(), learnings::classes);
    }

    @SchemaMapping
    Learning learning(
            Organisation organisation,
            @Argument LocalDate from,
            @Argument LocalDate to,
            @Argument @Nullable Boolean subtree,
            @Argument @Nullable LearningFilter where) {
        return new Learning(
                organisation.id(),
                new Learning.Asked(
                        UnitTimes.period(from, to),
                        Boolean.TRUE.equals(subtree),
                        where == null ? LearningFilter.ALL : where));
    }

    @SchemaMapping
    CompletableFuture<Integer> attendanceCount(
            Learning learning, DataLoader<Ask<Learnings.Counted>, Learnings.Count> learningCounts) {
        return count(learning, LearningKind.ATTENDANCES, learningCounts).thenApply(Learnings.Count::records);
    }

    @SchemaMapping
    CompletableFuture<Integer> cadreCount(
            Learning learning, DataLoader<Ask<Learnings.Counted>, Learnings.Count> learningCounts) {
        return count(learning, LearningKind.ATTENDANCES, learningCounts).thenApply(Learnings.Count::cadres);
    }

    @SchemaMapping
    CompletableFuture<Integer> classCount(
            Learning learning, DataLoader<Ask<Learnings.Counted>, Learnings.Count> learningCounts) {
        return count(learning, LearningKind.CLASSES, learningCounts).thenApply(Learnings.Count::records);
    }

    private static CompletableFuture<Learnings.Count> count(
            Learning learning, LearningKind kind, DataLoader<Ask<Learnings.Counted>, Learnings.Count> counts) {
        return counts.load(new Ask<>(learning.id(), new Learnings.Counted(kind, learning.asked())));
    }

    @SchemaMapping
    CompletableFuture<Connection<Attendance>> attendances(
            Learning learning,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataLoader<Ask<Learnings.Page>, Connection<Attendance>> learningAttendances) {
        PageRequest request = PageRequest.of(first, after, last, before);
        return learningAttendances.load(
                new Ask<>(learning.id(), new Learnings.Page(LearningKind.ATTENDANCES, learning.asked(), request)));
    }

    @SchemaMapping
    CompletableFuture<Connection<CourseClass>> classes(
            Learning learning,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataLoader<Ask<Learnings.Page>, Connection<CourseClass>> learningClasses) {
        PageRequest request = PageRequest.of(first, after, last, before);
        return learningClasses.load(
                new Ask<>(learning.id(), new Learnings.Page(LearningKind.CLASSES, learning.asked(), request)));
    }
}
