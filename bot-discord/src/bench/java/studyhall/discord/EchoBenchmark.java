package studyhall.discord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.InteractionCreateHandler;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Answer;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.command.CommandRouter;
import studyhall.command.CommandSpec;
import studyhall.command.CommandSpec.Role;
import studyhall.command.FallbackCommand;
import studyhall.command.Invocation;
import studyhall.command.OptionSpec;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/**
 * What a slash command costs beside a bare JDA listener that defers and echoes: from the event as the gateway hands it to
 * JDA until the answer is given to the HTTP client, which answers here at once instead of a network. Both are heard by the
 * same JDA in turns; the figures are medians over the runs.
 */
public final class EchoBenchmark {
    private static final int RUNS = 10;
    private static final int COMMANDS = 4_000;
    private static final int WARM_UP = 4_000;

    /** The aims, in microseconds at the 99th percentile. */
    private static final double PLAIN = 50;

    private static final double ONE_STATEMENT = 1_000;

    private final Semaphore answered = new Semaphore(0);
    private final LocalDiscord discord = new LocalDiscord();
    private final Place place = discord.channel();

    /** Each types one command a run: of one alone the most would be asked to wait, which is quicker than an answer. */
    private final List<Long> people = IntStream.range(0, COMMANDS)
            .mapToObj(number -> discord.person("Person " + number))
            .toList();

    private volatile EventListener heard = event -> {};
    private volatile long answeredAt;

    private EchoBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length == 0 || EchoBenchmark.class.getSimpleName().contains(arguments[0])) {
            new EchoBenchmark().measure();
        }
        // JDA and the database leave threads that wait for more
        System.exit(0);
    }

    private void measure() throws InterruptedException {
        OkHttpClient.Builder http = new OkHttpClient.Builder().addInterceptor(this::answer);
        JDA jda = JDABuilder.createLight(LocalDiscord.TOKEN, EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(new RestConfig().setBaseUrl(discord.api().toString()))
                .setSessionController(new SessionControllerAdapter() {
                    @Override
                    public String getGateway() {
                        return discord.gateway().toString();
                    }
                })
                .setHttpClientBuilder(http)
                .setCompression(Compression.NONE)
                .setEnableShutdownHook(false)
                .addEventListeners((EventListener) event -> heard.onEvent(event))
                .build()
                .awaitReady();
        // the server ends with its last session
        try (Database database = TestDatabase.fresh()) {
            measure(jda, database.jdbi());
        }
    }

    private void measure(JDA jda, Jdbi jdbi) throws InterruptedException {
        DiscordApi api = new DiscordApi(jda);
        Rendering rendering = new ComponentRendering();
        DiscordChat chat = new DiscordChat(api, rendering, "1");
        Servers servers = new Servers(jdbi, System::nanoTime);
        InteractionDesk plain = new InteractionDesk(router(() -> ""), chat, rendering, servers, scene -> Optional.empty());
        InteractionDesk asking = new InteractionDesk(router(() -> name(jdbi)), chat, rendering, servers, scene -> Optional.empty());
        EventListener bare = new Bare();
        InteractionCreateHandler handler = new InteractionCreateHandler((JDAImpl) jda);

        List<EventListener> all = List.of(bare, plain, asking);
        for (EventListener each : all) {
            run(handler, each, WARM_UP);
        }
        List<List<double[]>> figures = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int run = 0; run < RUNS; run++) {
            for (int each = 0; each < all.size(); each++) {
                figures.get(each).add(run(handler, all.get(each), COMMANDS));
            }
        }
        print(figures);
    }

    /** One command after the other, in nanoseconds: median and 99th percentile. */
    private double[] run(InteractionCreateHandler handler, EventListener listener, int commands)
            throws InterruptedException {
        heard = listener;
        long[] nanos = new long[commands];
        for (int i = 0; i < commands; i++) {
            DataObject event = DataObject.empty()
                    .put("d", discord.commandEvent(people.get(i), place, "echo", Map.of("text", "word " + i)));
            long begun = System.nanoTime();
            handler.handle(i, event);
            if (!answered.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A command was not answered");
            }
            nanos[i] = answeredAt - begun;
        }
        Arrays.sort(nanos);
        return new double[] {nanos[commands / 2], nanos[commands * 99 / 100]};
    }

    /** Stands for the network where interactions are answered; the rest goes to the local Discord. */
    private Response answer(Interceptor.Chain chain) throws java.io.IOException {
        String path = chain.request().url().encodedPath();
        if (!path.contains("/interactions/") && !path.contains("/webhooks/")) {
            return chain.proceed(chain.request());
        }
        boolean last = path.contains("/webhooks/");
        if (last) {
            answeredAt = System.nanoTime();
        }
        String body = last ? discord.message(place).toString() : "";
        Response response = new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(last ? 200 : 204)
                .message("OK")
                .body(ResponseBody.create(body, MediaType.get("application/json")))
                .build();
        if (last) {
            answered.release();
        }
        return response;
    }

    /** As the documentation of JDA has it. */
    private static final class Bare extends ListenerAdapter {
        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            String text = java.util.Objects.requireNonNull(event.getOption("text")).getAsString();
            event.deferReply(true).queue();
            event.getHook().editOriginal(text).queue();
        }
    }

    private static CommandRouter router(Supplier<String> more) {
        FallbackCommand echo = new FallbackCommand() {
            @Override
            public CommandSpec spec() {
                return new CommandSpec(
                        "echo",
                        "Says it again",
                        List.of(OptionSpec.text("text", "What").mandatory()),
                        Visibility.PRIVATE,
                        CommandSpec.Place.ANYWHERE,
                        Role.EVERYONE,
                        List.of());
            }

            @Override
            public Answer run(Invocation invocation) {
                return Answer.privately(Message.text(invocation.required("text") + more.get()));
            }

            @Override
            public boolean knows(studyhall.chat.ChannelRef place, String text) {
                return false;
            }
        };
        return new CommandRouter(echo, List.of(echo), List.of(), new Random(1));
    }

    private static String name(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT name FROM player WHERE workspace_id = :workspace")
                .bind("workspace", 1L)
                .mapTo(String.class)
                .findFirst()
                .orElse(""));
    }

    /** Figures mean little where others use the processors: then the distance at the median says more. */
    private static void print(List<List<double[]>> figures) {
        List<double[]> bare = figures.get(0);
        System.out.printf(Locale.ROOT, "%-34s %10s %10s %22s%n", "command", "p50", "p99", "over bare JDA at p99");
        row("bare JDA, defers and echoes", bare, bare, 0);
        row("Study Hall", figures.get(1), bare, PLAIN);
        row("Study Hall with one statement", figures.get(2), bare, ONE_STATEMENT);
    }

    private static void row(String name, List<double[]> runs, List<double[]> bare, double aim) {
        double[] over = new double[runs.size()];
        for (int i = 0; i < over.length; i++) {
            over[i] = runs.get(i)[1] - bare.get(i)[1];
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %7.1f µs %7.1f µs %s%n",
                name,
                median(runs.stream().mapToDouble(run -> run[0]).toArray()) / 1_000,
                median(runs.stream().mapToDouble(run -> run[1]).toArray()) / 1_000,
                aim == 0
                        ? ""
                        : String.format(Locale.ROOT, "%10.1f µs, at most %.0f", median(over) / 1_000, aim));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
