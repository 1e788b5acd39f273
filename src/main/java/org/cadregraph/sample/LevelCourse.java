package org.cadregraph.sample;

import java.time.LocalDate;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.cadregraph.training.Course;
import org.cadregraph.training.CourseForm;
import org.jspecify.annotations.Nullable;

/** A course that gives a level. */
enum LevelCourse {
    ELEMENTARY("kh-llct-so-cap", "Sơ cấp lý luận chính trị", PoliticalTheory.ELEMENTARY),
    INTERMEDIATE("kh-llct-trung-cap", "Trung cấp lý luận chính trị - hành chính", PoliticalTheory.INTERMEDIATE),
    ADVANCED("kh-llct-cao-cap", "Cao cấp lý luận chính trị", PoliticalTheory.ADVANCED),
    ADMINISTRATION("kh-dh-hanh-chinh", "Đại học Hành chính, hệ vừa làm vừa học", Education.DEGREE),
    LAW("kh-dh-luat", "Đại học Luật, hệ vừa làm vừa học", Education.DEGREE),
    PUBLIC_MANAGEMENT("kh-ths-quan-ly-cong", "Thạc sĩ Quản lý công", Education.MASTER),
    ECONOMIC_MANAGEMENT("kh-ths-quan-ly-kinh-te", "Thạc sĩ Quản lý kinh tế", Education.MASTER);

    private static final LocalDate OPENED = LocalDate.of(2009, 9, 1);

    final String key;
    final String title;
    final @Nullable Education education;
    final @Nullable PoliticalTheory theory;

    LevelCourse(String key, String title, Education education) {
        this.key = key;
        this.title = title;
        this.education = education;
        this.theory = null;
    }

    LevelCourse(String key, String title, PoliticalTheory theory) {
        this.key = key;
        this.title = title;
        this.education = null;
        this.theory = theory;
    }

    /** Who gives it; classes of it may be held by others. */
    private String giver() {
        return this == ELEMENTARY
                ? CityOrganisations.POLITICAL_CENTRE
                : theory == null ? Surroundings.EDUCATION_CENTRE : Surroundings.POLITICAL_SCHOOL;
    }

    DossierEntry entry() {
        return new DossierDraft(Course.KIND, key)
                .name("organisation", giver())
                .say("name", title)
                .on("on", OPENED)
                .say("form", theory == null ? CourseForm.DEGREE : CourseForm.POLITICAL_THEORY)
                .say("education", education == null ? null : education.name())
                .say("politicalTheory", theory == null ? null : theory.name())
                .entry();
    }

    /** Somebody is sent to it. */
    Study sent(LocalDate from, LocalDate to, LocalDate certified, @Nullable String classKey) {
        return new Study(education, theory, from, to, certified, key, classKey);
    }
}
