package studyhall.standings.picture;

/**
 * A bar of a picture.
 *
 * @param label beside it, as plain text; cut where it is too long
 * @param length from 0 on, on the scale of its picture
 * @param figure at its end, such as {@code 2,450}
 */
public record Bar(String label, double length, String figure, Shade shade) {
    /** How a bar stands out among its neighbours. */
    public enum Shade {
        PLAIN,
        FIRST,
        RIGHT,
        FAINT
    }
}
