package studyhall.discord;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.update.GuildUpdateNameEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Platform;
import studyhall.discord.Servers.Server;
import studyhall.schedule.Departures;

/**
 * Follows which servers the bot is in, also what changed while it was not connected. Works away from Discord's own
 * threads, in order. Thread-safe.
 */
final class Membership extends ListenerAdapter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Membership.class);
    private static final int CLOSING_SECONDS = 5;

    private final Servers servers;
    private final Departures departures;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "discord-servers");
        thread.setDaemon(true);
        return thread;
    });

    Membership(Servers servers, Departures departures) {
        this.servers = servers;
        this.departures = departures;
    }

    @Override
    public void onReady(ReadyEvent event) {
        entered(event.getJDA());
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        entered(event.getJDA());
    }

    private void entered(JDA jda) {
        JDA.ShardInfo shard = jda.getShardInfo();
        List<Server> there = jda.getGuilds().stream().map(Membership::server).toList();
        // one that is down for the moment was not left
        Set<String> here = new HashSet<>(jda.getUnavailableGuilds());
        there.forEach(server -> here.add(server.id()));
        work(() -> {
            servers.known(shard.getShardId(), shard.getShardTotal()).stream()
                    .filter(known -> !here.contains(known))
                    .forEach(this::gone);
            servers.there(there);
            Stream.concat(there.stream().map(Server::id), here.stream())
                    .distinct()
                    .forEach(id -> departures.back(Platform.DISCORD, id));
            servers.forget(Departures.KEPT);
        });
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        Server joined = server(event.getGuild());
        work(() -> {
            servers.there(List.of(joined));
            departures.back(Platform.DISCORD, joined.id());
        });
    }

    @Override
    public void onGuildUpdateName(GuildUpdateNameEvent event) {
        Server renamed = server(event.getGuild());
        work(() -> servers.there(List.of(renamed)));
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        ISnowflake left = event.getGuild();
        work(() -> {
            gone(left.getId());
            servers.forget(Departures.KEPT);
        });
    }

    private void gone(String server) {
        servers.gone(server);
        departures.left(Platform.DISCORD, server);
        log.info("The bot was removed from server {}; its data goes in {} days", server, Departures.KEPT.toDays());
    }

    private static Server server(Guild guild) {
        return new Server(guild.getId(), guild.getName());
    }

    private void work(Runnable what) {
        try {
            worker.execute(() -> {
                try {
                    what.run();
                } catch (RuntimeException e) {
                    log.warn("Which servers the bot is in could not be written down; the next start does", e);
                }
            });
        } catch (RejectedExecutionException closing) {
            log.debug("Not written down any more: this process is closing");
        }
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
