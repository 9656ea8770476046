package org.pushduty.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.pushduty.core.chat.PageText;

/**
 * A page's file as people keep it: its line ends, a byte order mark, control codes and a missing last line end are not
 * in the page's text, and stay as they are where the text of their line does.
 */
final class PageFile {
    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n)|[^\\r\\n]+");
    private static final String MARK = "\ufeff";
    private static final String WINDOWS = "\r\n";

    private final boolean isMarked;
    private final String content;
    private final List<String> lines = new ArrayList<>();
    private final String lineEnd;

    private PageFile(String content) {
        isMarked = content.startsWith(MARK);
        this.content = isMarked ? content.substring(MARK.length()) : content;
        Matcher line = LINE.matcher(this.content);
        while (line.find()) {
            lines.add(line.group());
        }
        lineEnd = prevailingEnd(lines);
    }

    static PageFile empty() {
        return new PageFile("");
    }

    /** Throws where it is no UTF-8: to write it again would spoil it. */
    static PageFile of(byte[] bytes) throws CharacterCodingException {
        return new PageFile(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    }

    String text() {
        return PageText.of(content);
    }

    /** The file with that text. */
    byte[] with(String text) {
        String wanted = PageText.of(text);
        String result = wanted.equals(text()) ? content : merged(wanted);
        // The last line of a file may be one that is none in the text.
        boolean isIt = PageText.of(result).equals(wanted);
        return ((isMarked ? MARK : "") + (isIt ? result : wanted.replace("\n", lineEnd))).getBytes(UTF_8);
    }

    private String merged(String wanted) {
        List<String> fresh = wanted.lines().toList();
        var result = new StringBuilder();
        int next = 0;
        for (Edit edit : edits(wanted)) {
            lines.subList(next, edit.getBeginA()).forEach(line -> append(result, line));
            for (String line : fresh.subList(edit.getBeginB(), edit.getEndB())) {
                append(result, line + lineEnd);
            }
            next = edit.getEndA();
        }
        lines.subList(next, lines.size()).forEach(line -> append(result, line));
        return result.toString();
    }

    /** Only the last line of a file may have no end. */
    private void append(StringBuilder result, String line) {
        boolean isOpen = !result.isEmpty() && "\r\n".indexOf(result.charAt(result.length() - 1)) < 0;
        result.append(isOpen ? lineEnd : "").append(line);
    }

    private Iterable<Edit> edits(String wanted) {
        String before = String.join("", lines.stream().map(PageFile::plain).toList());
        return new HistogramDiff()
                .diff(
                        RawTextComparator.DEFAULT,
                        new RawText(before.getBytes(UTF_8)),
                        new RawText(wanted.getBytes(UTF_8)));
    }

    /** The line as it is in the page's text. */
    private static String plain(String line) {
        String plain = PageText.of(line);
        return plain.isEmpty() ? "\n" : plain;
    }

    private static String prevailingEnd(List<String> lines) {
        long ofWindows = lines.stream().filter(line -> line.endsWith(WINDOWS)).count();
        return ofWindows * 2 > lines.size() ? WINDOWS : "\n";
    }
}
