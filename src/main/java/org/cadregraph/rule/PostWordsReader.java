package org.cadregraph.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the words for posts and organisations from the fields of their file. */
final class PostWordsReader {

    private PostWordsReader() {}

    static PostWords read(Fields fields, RuleSource source) {
        RuleReader.id(fields);
        Words title = fields.words("title");
        Words note = fields.wordsOrNull("note");
        List<String> elsewhere = fields.textsOrNone("elsewhere");
        Map<PostWords.Kind, List<String>> kinds = lists(fields.part("posts"), PostWords.Kind.class);
        Map<Level, List<String>> levels = lists(fields.part("levels"), Level.class);
        fields.finish();
        return new PostWords(title, note, source, new PostWords.Lists(elsewhere, kinds, levels));
    }

    private static <E extends Enum<E>> Map<E, List<String>> lists(Fields fields, Class<E> type) {
        Map<E, List<String>> lists = new EnumMap<>(type);
        for (E each : type.getEnumConstants()) {
            lists.put(
                    each,
                    fields.textsOrNone(each.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        fields.finish();
        return lists;
    }
}
