package org.cadregraph.organisation;

import java.util.ArrayList;
import java.util.List;
import org.cadregraph.api.Text;

/**
 * Titles without the organisation's name in them: "Chủ tịch UBND phường Tam Thanh" of the "Ủy ban nhân dân phường Tam
 * Thanh" is "chu tich ubnd", as in every other ward.
 */
final class BareTitle {

    private BareTitle() {}

    /** The title, folded, without the longest run of words that stands in the organisation's name too. */
    static String of(Position position) {
        List<String> title = words(position.title());
        List<String> name = words(position.organisation().name());
        for (int length = Math.min(title.size() - 1, name.size()); length > 0; length--) {
            for (int start = 0; start + length <= title.size(); start++) {
                List<String> run = title.subList(start, start + length);
                if (contains(name, run)) {
                    List<String> bare = new ArrayList<>(title);
                    bare.subList(start, start + length).clear();
                    return String.join(" ", bare);
                }
            }
        }
        return String.join(" ", title);
    }

    private static boolean contains(List<String> words, List<String> run) {
        for (int start = 0; start + run.size() <= words.size(); start++) {
            if (words.subList(start, start + run.size()).equals(run)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return List.of(Text.folded(text).split("[^\\p{L}\\p{N}]+"));
    }
}
