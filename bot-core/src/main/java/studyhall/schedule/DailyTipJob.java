package studyhall.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Dispatches channels whose tip of the day is due. */
@DisallowConcurrentExecution
public record DailyTipJob(DispatchDue dispatch) implements Job {
    @Override
    public void execute(JobExecutionContext context) {
        dispatch.run(Activity.TIP);
    }
}
