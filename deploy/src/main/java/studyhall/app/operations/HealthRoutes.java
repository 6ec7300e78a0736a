package studyhall.app.operations;

import io.javalin.config.RoutesConfig;

/** {@code /healthz} and {@code /readyz} on a server that is there anyway. */
public record HealthRoutes(Readiness readiness) {
    static final String ALIVE = "/healthz";
    static final String READY = "/readyz";

    /** Adds both. */
    public void add(RoutesConfig routes) {
        routes.get(ALIVE, context -> context.contentType("text/plain; charset=utf-8")
                .result("alive\n"));
        routes.get(READY, context -> {
            Readiness.Report report = readiness.report();
            context.status(report.ready() ? 200 : 503)
                    .contentType("application/json; charset=utf-8")
                    .result(report.json());
        });
    }
}
