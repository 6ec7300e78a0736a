package studyhall.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import studyhall.chat.Platform;

/** What ships beside the program agrees with what the program serves. */
class DeployFilesTest {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Path KUBERNETES = Path.of("kubernetes");

    @Test
    void kustomizeListsEachManifestAndNoOther() throws IOException {
        Set<String> listed = new TreeSet<>();
        yaml("kustomization.yaml").path("resources").forEach(each -> listed.add(each.asText()));
        try (Stream<Path> files = Files.list(KUBERNETES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("kustomization.yaml")))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @Test
    void twoReplicasAreProbedWhereTheProgramAnswersAndHoldSecretsByReferenceOnly() throws IOException {
        JsonNode deployment = yaml("deployment.yaml").path("spec");
        JsonNode pod = deployment.path("template").path("spec");
        JsonNode container = pod.path("containers").get(0);
        assertThat(deployment.path("replicas").asInt()).isEqualTo(2);
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo(HealthRoutes.READY);
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo(HealthRoutes.ALIVE);
        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo(HealthRoutes.ALIVE);
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(container.path("envFrom").findValuesAsText("name")).contains("studyhall", "studyhall-settings");
        assertThat(yaml("disruption.yaml").at("/spec/minAvailable").asInt()).isEqualTo(1);
        String settings = yaml("kustomization.yaml").path("configMapGenerator").toString();
        int port = container.path("ports").get(1).path("containerPort").asInt();
        assertThat(settings)
                .contains("STUDYHALL_METRICS=0.0.0.0:" + port)
                .doesNotContain("TOKEN", "PASSWORD", "SECRET");
    }

    @Test
    void kustomizeBuildsIt() throws Exception {
        Assumptions.assumeTrue(
                Stream.of("/usr/bin/kubectl", "/usr/local/bin/kubectl")
                        .anyMatch(path -> Files.isExecutable(Path.of(path))),
                "kubectl is absent, so the manifests are only read here");
        Process built = new ProcessBuilder("kubectl", "kustomize", KUBERNETES.toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(built.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(built.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(built.exitValue()).as(text).isZero();
        assertThat(text)
                .contains("kind: Deployment", "kind: PodDisruptionBudget", "kind: NetworkPolicy", "kind: Service")
                .doesNotContain("kind: Secret");
    }

    @Test
    void theHealthChecksOfTheImageAndOfComposeAskWhatTheProgramAnswers() throws Exception {
        JsonNode check = YAML.readTree(Path.of("compose.yaml").toFile()).at("/services/bot/healthcheck/test");
        String dockerfile = Files.readString(Path.of("Dockerfile"));
        List<String> ofImage = new ArrayList<>();
        java.util.regex.Matcher command =
                Pattern.compile("(?m)HEALTHCHECK[^\\[]*(\\[.*\\])$").matcher(dockerfile);
        assertThat(command.find()).isTrue();
        new JsonMapper().readTree(command.group(1)).forEach(word -> ofImage.add(word.asText()));
        List<String> ofCompose = new ArrayList<>();
        check.forEach(word -> ofCompose.add(word.asText()));
        assertThat(ofCompose.remove(0)).isEqualTo("CMD");

        try (Operations operations =
                Operations.open(java.util.Optional.of(java.net.InetSocketAddress.createUnresolved("127.0.0.1", 0)))) {
            int port = operations.server().orElseThrow().port();
            assertThat(exit(ofImage, port)).isZero();
            assertThat(exit(ofCompose, port)).as("while it starts").isNotZero();
            operations.readiness().started();
            assertThat(exit(ofCompose, port)).as("once it is ready").isZero();
        }
        assertThat(exit(ofImage, 1)).as("nobody there").isNotZero();
    }

    private static int exit(List<String> command, int port) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is absent, which the image has");
        List<String> here = command.stream()
                .map(word -> word.replace("127.0.0.1/9464", "127.0.0.1/" + port))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(here).redirectErrorStream(true);
        builder.environment().put("STUDYHALL_METRICS", "127.0.0.1:" + port);
        Process process = builder.start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void theDashboardAsksForFiguresThatThereAre() throws IOException {
        String dashboard = Files.readString(Path.of("grafana/studyhall.json"));
        Set<String> asked = new TreeSet<>();
        Pattern.compile("\\b(studyhall_[a-z_]+|hikaricp_[a-z_]+|jvm_[a-z_]+|process_[a-z_]+)\\b")
                .matcher(dashboard)
                .results()
                .forEach(found -> asked.add(found.group()));
        assertThat(asked).hasSizeGreaterThan(10);
        try (Figures figures = new Figures()) {
            figures.answered(Platform.SLACK, "lookup", "done", 1);
            figures.acknowledged(Platform.SLACK, 1);
            figures.began("quiz");
            figures.tapped("quiz", "counted");
            figures.posted(Platform.SLACK, Duration.ofSeconds(1));
            figures.limited(Platform.SLACK, "chat.update");
            String scraped = figures.scrape();
            // those that need a database, or a pause of the collector, are seen in FiguresTest and in
            // ServedOperationsTest
            Set<String> elsewhere = Set.of(
                    "studyhall_outbox_rows",
                    "studyhall_outbox_late_seconds",
                    "studyhall_library",
                    "hikaricp_connections_active",
                    "hikaricp_connections_pending",
                    "jvm_gc_pause_seconds_sum");
            asked.stream().filter(name -> !elsewhere.contains(name)).forEach(name -> assertThat(scraped)
                    .contains("\n" + name));
        }
    }

    private static JsonNode yaml(String name) throws IOException {
        return YAML.readTree(KUBERNETES.resolve(name).toFile());
    }
}
