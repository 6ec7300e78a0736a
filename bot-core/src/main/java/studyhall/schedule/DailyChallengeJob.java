package studyhall.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Dispatches channels whose challenge of the day is due, and closes challenges whose time is over.
 *
 * @param closing closes what is over; overlapping calls are harmless
 */
@DisallowConcurrentExecution
public record DailyChallengeJob(DispatchDue dispatch, Runnable closing) implements Job {
    @Override
    public void execute(JobExecutionContext context) {
        dispatch.run(Activity.CHALLENGE);
        closing.run();
    }
}
