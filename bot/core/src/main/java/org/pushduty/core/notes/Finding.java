package org.pushduty.core.notes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The order in which the pieces of several forms are looked for: what is surest first. */
final class Finding {
    private final List<String> page;
    private final Sections sections;

    Finding(List<String> page, Sections sections) {
        this.page = page;
        this.sections = sections;
    }

    /**
     * @param base what the page was made of
     * @param forms oldest first, the last of them the one that is wanted now
     */
    Search search(PageForm base, List<PageForm> forms) {
        List<PageForm> written = new ArrayList<>(forms.subList(0, forms.size() - 1));
        Collections.reverse(written);
        PageForm wanted = forms.get(forms.size() - 1);
        var search = new Search(page, sections);
        search.findInPlace(base);
        search.findAnswers(base);
        written.forEach(search::findInPlace);
        search.findInPlace(wanted);
        search.findUnanswered(wanted, base);
        search.findMoved(base);
        return search;
    }
}
