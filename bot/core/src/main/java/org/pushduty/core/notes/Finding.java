package org.pushduty.core.notes;

import java.util.List;

/** The order in which pieces are looked for: where they are surest first. */
final class Finding {
    private final List<String> page;
    private final Sections sections;

    Finding(List<String> page, Sections sections) {
        this.page = page;
        this.sections = sections;
    }

    /** The pieces that the bot wrote, where they stand untouched. */
    Search written(PageForm base) {
        var search = new Search(page, sections);
        search.findInPlace(base);
        search.findAnswers(base);
        search.findMoved(base);
        return search;
    }

    /** Also what is wanted and stands there already, and the words of people that are to be answered. */
    Search all(PageForm base, PageForm wanted) {
        var search = new Search(page, sections);
        search.findInPlace(base);
        search.findAnswers(base);
        search.findInPlace(wanted);
        search.findUnanswered(wanted, base);
        search.findMoved(base);
        return search;
    }
}
