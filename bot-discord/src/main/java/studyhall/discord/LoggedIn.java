package studyhall.discord;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import net.dv8tion.jda.api.sharding.DefaultShardManager;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;

/**
 * Logs a shard manager in so that it starts more shards later.
 *
 * <p>JDA 6.5.0 forgets that its queue worker has ended, and starts no shard ever after, when the worker of {@code login()}
 * ends before {@code login()} has noted it: {@code DefaultShardManager.runQueueWorker} assigns what the executor returns,
 * there without the lock under which the worker takes it back. With one shard at the beginning the worker has nothing to
 * do and ends at once. So that thread waits until {@code login()} has returned.
 */
final class LoggedIn implements ThreadFactory {
    private final ThreadFactory threads;
    private final CountDownLatch returned = new CountDownLatch(1);

    private LoggedIn(ThreadFactory threads) {
        this.threads = threads;
    }

    static ShardManager manager(DefaultShardManagerBuilder builder) {
        return manager(builder, DefaultShardManager.DEFAULT_THREAD_FACTORY);
    }

    /**
     * The manager, logged in.
     *
     * @param threads makes the thread by which it starts shards
     */
    static ShardManager manager(DefaultShardManagerBuilder builder, ThreadFactory threads) {
        LoggedIn waiting = new LoggedIn(threads);
        ShardManager manager = builder.setThreadFactory(waiting).build(false);
        try {
            manager.login();
            return manager;
        } finally {
            waiting.returned.countDown();
        }
    }

    @Override
    public Thread newThread(Runnable work) {
        return threads.newThread(() -> {
            try {
                returned.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            work.run();
        });
    }
}
