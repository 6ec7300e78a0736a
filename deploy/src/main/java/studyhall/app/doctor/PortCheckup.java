package studyhall.app.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Whether a port can be listened on, or a Study Hall does already.
 *
 * @param variable what names it
 * @param host empty for all addresses
 */
record PortCheckup(String variable, Optional<String> host, int port, Web web) implements Checkup {
    @Override
    public List<Finding> look() {
        String place = host.map(name -> name + ":").orElse("port ") + port;
        if (port == 0) {
            return List.of(Finding.ok("port", variable + " takes any port that is free"));
        }
        try (ServerSocket socket = new ServerSocket()) {
            // as the servers do, else one that has just ended would seem to hold it
            socket.setReuseAddress(true);
            socket.bind(
                    host.isPresent()
                            ? new InetSocketAddress(InetAddress.getByName(host.get()), port)
                            : new InetSocketAddress(port));
            return List.of(Finding.ok("port", place + " of " + variable + " is free"));
        } catch (IOException e) {
            return List.of(taken(place, e));
        }
    }

    private Finding taken(String place, IOException failure) {
        boolean ours = web.get(URI.create("http://127.0.0.1:" + port + "/healthz"), Optional.empty())
                .filter(answer -> answer.status() == 200 && answer.body().equals("alive\n"))
                .isPresent();
        if (ours) {
            return Finding.note("port", "a Study Hall is served on " + place + " already");
        }
        return Finding.wrong(
                "port",
                place + " of " + variable + " cannot be listened on (" + failure.getMessage() + ").",
                "Stop what uses it (ss -ltnp shows what that is), or choose another in " + variable + ".");
    }
}
