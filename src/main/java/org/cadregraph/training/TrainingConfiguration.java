package org.cadregraph.training;

import org.cadregraph.dossier.Dossiers;
import org.cadregraph.graph.Graph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The records of each kind. */
@Configuration(proxyBeanMethods = false)
class TrainingConfiguration {

    @Bean
    Dossiers<Course> courses(Graph graph) {
        return new Dossiers<>(graph, Course.KIND);
    }

    @Bean
    Dossiers<CourseClass> courseClasses(Graph graph) {
        return new Dossiers<>(graph, CourseClass.KIND);
    }

    @Bean
    Dossiers<Attendance> attendances(Graph graph) {
        return new Dossiers<>(graph, Attendance.KIND);
    }
}
