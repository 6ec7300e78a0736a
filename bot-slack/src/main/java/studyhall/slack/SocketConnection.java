package studyhall.slack;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket to Slack, good for some hours until Slack asks for another. */
final class SocketConnection extends WebSocketClient {
    private static final Logger log = LoggerFactory.getLogger(SocketConnection.class);
    private static final long OPEN_SECONDS = 10;
    private static final int SILENCE_SECONDS = 30;

    private final BiConsumer<SocketConnection, String> receiver;
    private final Consumer<SocketConnection> lost;
    private final CountDownLatch greeted = new CountDownLatch(1);

    /**
     * Prepares a connection.
     *
     * @param receiver gets each message, on the one thread that reads
     * @param lost is told when it is closed from outside, or breaks
     */
    SocketConnection(URI address, BiConsumer<SocketConnection, String> receiver, Consumer<SocketConnection> lost) {
        super(address);
        this.receiver = receiver;
        this.lost = lost;
        // pings of our own: a broken line is otherwise noticed only when somebody misses an answer
        setConnectionLostTimeout(SILENCE_SECONDS);
    }

    /** Opens it and waits until Slack has said hello; whether it did. */
    boolean open() throws InterruptedException {
        return connectBlocking(OPEN_SECONDS, TimeUnit.SECONDS) && greeted.await(OPEN_SECONDS, TimeUnit.SECONDS);
    }

    void greeted() {
        greeted.countDown();
    }

    /** Sends a text; whether this connection could take it. */
    boolean offer(String text) {
        try {
            send(text);
            return true;
        } catch (WebsocketNotConnectedException e) {
            return false;
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        // Slack says hello when it is ready
    }

    @Override
    public void onMessage(String message) {
        receiver.accept(this, message);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        log.debug("A connection to Slack closed with {}", code);
        lost.accept(this);
    }

    @Override
    public void onError(Exception failure) {
        log.info("A connection to Slack broke: {}", failure.toString());
    }
}
