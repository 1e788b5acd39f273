package org.cadregraph.sample;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Those whose levels the city's report counts on 31 December 2018. Whoever sits in the Party committee is mostly in one of the
 * last two groups as well; nobody is in both of these.
 *
 * @param committee the members of the city's Party committee
 * @param standing those of them who are in its Standing Committee
 * @param departments the heads and deputy heads of departments
 * @param communes the leaders of wards and communes
 */
record CountedLeaders(Set<Person> committee, Set<Person> standing, Set<Person> departments, Set<Person> communes) {

    static CountedLeaders of(List<Stint> stints) {
        return new CountedLeaders(
                holders(stints, post -> post.key().equals("ls-thanh-uy-ban-chap-hanh")),
                holders(stints, post -> post.key().equals("ls-thanh-uy-ban-thuong-vu")),
                holders(stints, Post::departmental),
                holders(stints, post -> post.area() == Area.COMMUNE && post.use() != Post.Use.SEAT && post.leading()));
    }

    private static Set<Person> holders(List<Stint> stints, Predicate<Post> posts) {
        return stints.stream()
                .filter(stint -> !stint.acting && stint.on(Milestones.COUNT) && posts.test(stint.post))
                .map(stint -> stint.person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean contains(Person person) {
        return committee.contains(person) || departments.contains(person) || communes.contains(person);
    }
}
