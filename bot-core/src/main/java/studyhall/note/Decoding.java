package studyhall.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes to lines. UTF-8 with or without a mark, UTF-16 with one; lines that are not UTF-8 are left out and named, and a
 * file that is mostly not text is refused.
 *
 * @param lines without line ends; empty when refused
 * @param refused whether nothing could be read
 */
record Decoding(List<String> lines, List<Trouble> troubles, boolean refused) {
    /** A megabyte of notes is a book; four leave room, and bound what hostile input can cost. */
    static final int MAX_BYTES = 4 << 20;

    private static final int NAMED_LINES = 5;

    static Decoding of(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return refuse(
                    file,
                    0,
                    "the file has " + (bytes.length >> 20) + " MB and at most " + (MAX_BYTES >> 20)
                            + " MB are read; split it into several notes");
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return utf16(file, bytes);
        }
        int start = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        if (text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0) {
            return new Decoding(split(text), List.of(), false);
        }
        int line = 1;
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return refuse(file, line, "this is not text (a zero byte); save the note as UTF-8 text");
            }
            if (bytes[i] == '\n') {
                line++;
            }
        }
        try {
            return new Decoding(
                    split(strict(StandardCharsets.UTF_8, bytes, start, bytes.length - start)), List.of(), false);
        } catch (CharacterCodingException e) {
            return lineByLine(file, bytes, start);
        }
    }

    private static Decoding utf16(String file, byte[] bytes) {
        Charset charset = starts(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        try {
            List<String> lines = split(strict(charset, bytes, 2, bytes.length - 2));
            return new Decoding(
                    lines,
                    List.of(new Trouble(
                            file, 0, Trouble.Severity.NOTICE, "read as UTF-16; UTF-8 is what other tools expect")),
                    false);
        } catch (CharacterCodingException e) {
            return refuse(file, 0, "the file begins as UTF-16 but is broken; save the note as UTF-8 text");
        }
    }

    private static Decoding lineByLine(String file, byte[] bytes, int start) {
        List<String> lines = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        int bad = 0;
        int from = start;
        for (int i = start; i <= bytes.length; i++) {
            if (i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r') {
                continue;
            }
            if (i == bytes.length && from == i) {
                break;
            }
            try {
                lines.add(strict(StandardCharsets.UTF_8, bytes, from, i - from));
            } catch (CharacterCodingException e) {
                lines.add("");
                if (++bad <= NAMED_LINES) {
                    troubles.add(new Trouble(
                            file,
                            lines.size(),
                            Trouble.Severity.PARTIAL,
                            "this line is not UTF-8 and is left out; save the note as UTF-8"));
                }
            }
            if (i + 1 < bytes.length && bytes[i] == '\r' && bytes[i + 1] == '\n') {
                i++;
            }
            from = i + 1;
        }
        if (bad * 3 > lines.size()) {
            return refuse(file, 0, bad + " of " + lines.size() + " lines are not UTF-8; save the note as UTF-8 text");
        }
        if (bad > NAMED_LINES) {
            troubles.add(
                    new Trouble(file, 0, Trouble.Severity.PARTIAL, (bad - NAMED_LINES) + " more lines are not UTF-8"));
        }
        return new Decoding(lines, troubles, false);
    }

    private static Decoding refuse(String file, int line, String reason) {
        return new Decoding(List.of(), List.of(new Trouble(file, line, Trouble.Severity.UNREADABLE, reason)), true);
    }

    private static String strict(Charset charset, byte[] bytes, int from, int length) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, length))
                .toString();
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>(text.length() / 32 + 8);
        boolean old = text.indexOf('\r') >= 0;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            if (old) {
                carriages(text, from, end, lines);
            } else {
                lines.add(text.substring(from, end));
            }
            from = end + 1;
        }
        return lines;
    }

    /** Lines that end in a carriage return, alone or before the line feed. */
    private static void carriages(String text, int start, int end, List<String> lines) {
        int from = start;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\r') {
                lines.add(text.substring(from, i));
                from = i + 1;
            }
        }
        boolean pair = from == end && end > start && end < text.length();
        if (!pair && (from < end || end < text.length())) {
            lines.add(text.substring(from, end));
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
