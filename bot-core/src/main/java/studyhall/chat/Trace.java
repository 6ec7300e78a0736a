package studyhall.chat;

/** What a platform can say of a post whose reply never came. */
public sealed interface Trace {
    /** It stands there. */
    record Posted(MessageRef message) implements Trace {}

    /** It is certain that it was not shown and will not be: posting it now shows it once. */
    record Absent() implements Trace {}

    /** The platform cannot tell. */
    record Unknown() implements Trace {}
}
