package studyhall.schedule;

import org.quartz.DisallowConcurrentExecution;
import studyhall.delivery.OutboxRecovery;

/** Looks after posts that a replica left behind. */
@DisallowConcurrentExecution
public record OutboxRecoveryJob(OutboxRecovery recovery) implements Turn {
    @Override
    public void run() {
        recovery.run();
    }
}
