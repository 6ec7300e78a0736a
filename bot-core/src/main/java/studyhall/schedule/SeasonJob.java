package studyhall.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Dispatches the closing on the day after an exam, and ends seasons whose time is over.
 *
 * @param ending ends what is over; overlapping calls are harmless
 */
@DisallowConcurrentExecution
public record SeasonJob(DispatchDue dispatch, Runnable ending) implements Job {
    @Override
    public void execute(JobExecutionContext context) {
        dispatch.run(Activity.CLOSING);
        ending.run();
    }
}
