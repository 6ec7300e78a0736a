package studyhall.app;

/** Something in the arguments or around the program that the person who typed them can mend; shown word for word. */
public final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Mistake(String message) {
        super(message);
    }
}
