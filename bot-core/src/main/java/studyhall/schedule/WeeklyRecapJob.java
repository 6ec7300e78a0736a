package studyhall.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Dispatches channels whose recap is due. */
@DisallowConcurrentExecution
public record WeeklyRecapJob(DispatchDue dispatch) implements Job {
    @Override
    public void execute(JobExecutionContext context) {
        dispatch.run(Activity.RECAP);
    }
}
