package studyhall.library.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b::7f00:1",
                "2002:a00:1::1",
                "2001::1",
                "2001:db8::1",
                "fec0::1"
            })
    void noAddressOfSomeNetworkOfOnesOwnIsPublic(String address) throws IOException {
        assertThat(Reach.publicly().admits().test(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "140.82.121.3",
                "172.32.0.1",
                "192.1.1.1",
                "100.128.0.1",
                "198.20.0.1",
                "2606:4700:4700::1111",
                "2a01:4f8::1",
                "64:ff9b::8c52:7903"
            })
    void serversOfTheInternetAre(String address) throws IOException {
        assertThat(Reach.publicly().admits().test(InetAddress.getByName(address)))
                .isTrue();
    }

    /** As by a name that has a public address when it is looked at, and another one when it is connected to. */
    @Test
    void theVeryAddressThatIsConnectedToIsChecked() throws IOException {
        Reach changing = new Reach(false, new java.util.function.Predicate<>() {
            private int asked;

            @Override
            public boolean test(InetAddress address) {
                return asked++ == 0;
            }
        });
        try (ServerSocket server = new ServerSocket()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.setSoTimeout(300);
            GuardedHttp http = new GuardedHttp(
                    changing,
                    Optional.empty(),
                    Bounds.usual(),
                    System.nanoTime() + Duration.ofSeconds(10).toNanos());
            var connection = http.create(new URL("https://127.0.0.1:" + server.getLocalPort() + "/notes.git"));

            assertThatThrownBy(connection::connect).hasMessageContaining("not of the public internet");
            assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }
}
