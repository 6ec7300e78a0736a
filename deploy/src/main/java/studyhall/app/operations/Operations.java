package studyhall.app.operations;

import java.net.InetSocketAddress;
import java.util.Optional;
import studyhall.chat.Signals;

/**
 * All that whoever runs the program may look at. Open before anything else, so that a start that takes long can be watched,
 * and closed last.
 *
 * @param figures kept only where somebody can read them
 */
public record Operations(Readiness readiness, Optional<Figures> figures, Optional<OperatorServer> server)
        implements AutoCloseable {
    /**
     * Begins to serve, where that is wanted.
     *
     * @throws studyhall.app.Mistake when it cannot listen there
     */
    public static Operations open(Optional<InetSocketAddress> address) {
        Readiness readiness = new Readiness();
        if (address.isEmpty()) {
            return new Operations(readiness, Optional.empty(), Optional.empty());
        }
        Figures figures = new Figures();
        try {
            return new Operations(
                    readiness,
                    Optional.of(figures),
                    Optional.of(OperatorServer.open(address.get(), readiness, figures)));
        } catch (RuntimeException e) {
            figures.close();
            readiness.close();
            throw e;
        }
    }

    /** Hears what happens, where somebody can read it. */
    public Signals signals() {
        return figures.<Signals>map(each -> each).orElseGet(Signals::none);
    }

    @Override
    public void close() {
        server.ifPresent(OperatorServer::close);
        figures.ifPresent(Figures::close);
        readiness.close();
    }
}
