package studyhall.chat;

import java.util.Arrays;

/** The bytes of a PNG picture, compared by content. */
public record Png(byte[] bytes) {
    public Png {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Png png && Arrays.equals(bytes, png.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Png[" + bytes.length + " bytes]";
    }
}
