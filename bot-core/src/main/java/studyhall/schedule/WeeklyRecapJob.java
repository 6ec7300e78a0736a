package studyhall.schedule;

import org.quartz.DisallowConcurrentExecution;

/** Dispatches channels whose recap is due. */
@DisallowConcurrentExecution
public record WeeklyRecapJob(DispatchDue dispatch) implements Turn {
    @Override
    public void run() {
        dispatch.run(Activity.RECAP);
    }
}
