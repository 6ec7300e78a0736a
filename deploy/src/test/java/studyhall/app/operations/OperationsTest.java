package studyhall.app.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import studyhall.app.Mistake;

class OperationsTest {
    private static final Optional<InetSocketAddress> ANY_PORT =
            Optional.of(InetSocketAddress.createUnresolved("127.0.0.1", 0));

    @Test
    void isAliveAndNotReadyWhileItStartsThenReadyAndAtTheEndNotAgain() throws Exception {
        try (Operations operations = Operations.open(ANY_PORT)) {
            Web web = new Web(operations.server().orElseThrow().port());
            assertThat(web.get("/healthz").statusCode()).isEqualTo(200);
            HttpResponse<String> starting = web.get("/readyz");
            assertThat(starting.statusCode()).isEqualTo(503);
            assertThat(starting.body()).contains("\"ready\" : false").contains("It is starting.");

            operations.readiness().ask("database", Optional::empty);
            operations.readiness().started();
            HttpResponse<String> ready = web.get("/readyz");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).isEqualTo("""
                    {
                      "ready" : true,
                      "checks" : [ {
                        "name" : "program",
                        "ready" : true
                      }, {
                        "name" : "database",
                        "ready" : true
                      } ]
                    }
                    """);

            operations.readiness().ending();
            assertThat(web.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(web.get("/healthz").body()).isEqualTo("alive\n");
        }
    }

    @Test
    void saysOfEachThingWhyItIsNotReady() {
        try (Readiness readiness = new Readiness()) {
            readiness.ask("notes", Optional::empty);
            readiness.ask("slack", () -> Optional.of("Slack's Socket Mode is not connected."));
            readiness.ask("database", () -> {
                throw new IllegalStateException("password=hunter2");
            });
            readiness.started();

            Readiness.Report report = readiness.report();

            assertThat(report.ready()).isFalse();
            assertThat(report.json())
                    .contains("Slack's Socket Mode is not connected.")
                    .contains("It does not answer; the log says more.")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void somethingThatNeverAnswersIsAskedOnceAndDoesNotHoldUpTheAnswer() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(2);
        try (Readiness readiness = new Readiness(Duration.ofMillis(50))) {
            readiness.ask("database", () -> {
                asked.countDown();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Optional.empty();
            });
            assertThat(readiness.report().json()).contains("It did not answer within");
            readiness.started();
            assertThat(readiness.report().ready()).isFalse();
            assertThat(asked.getCount()).isEqualTo(1);

            never.countDown();
            readiness.started();
            assertThat(readiness.report().ready()).isTrue();
        }
    }

    @Test
    void servesNothingElseAndOnlyWhatIsRead() throws Exception {
        try (Operations operations = Operations.open(ANY_PORT)) {
            Web web = new Web(operations.server().orElseThrow().port());
            assertThat(web.get("/metrics/more").statusCode()).isEqualTo(404);
            assertThat(web.get("/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aBusyPortIsToldByTheVariableThatNamesIt() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            InetSocketAddress address = InetSocketAddress.createUnresolved("127.0.0.1", busy.getLocalPort());
            assertThatThrownBy(() -> Operations.open(Optional.of(address)))
                    .isInstanceOf(Mistake.class)
                    .hasMessageContaining("STUDYHALL_METRICS")
                    .hasMessageContaining("Choose another port");
        }
    }

    @Test
    void nobodyIsServedAndNothingCountedWhereItIsNotAskedFor() {
        try (Operations operations = Operations.open(Optional.empty())) {
            assertThat(operations.server()).isEmpty();
            assertThat(operations.signals().nanos()).isZero();
        }
    }
}
