package studyhall.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import studyhall.delivery.OutboxRecovery;

/** Looks after posts that a replica left behind. */
@DisallowConcurrentExecution
public record OutboxRecoveryJob(OutboxRecovery recovery) implements Job {
    @Override
    public void execute(JobExecutionContext context) {
        recovery.run();
    }
}
