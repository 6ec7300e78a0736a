package studyhall.schedule;

import org.quartz.DisallowConcurrentExecution;

/** Dispatches channels whose tip of the day is due. */
@DisallowConcurrentExecution
public record DailyTipJob(DispatchDue dispatch) implements Turn {
    @Override
    public void run() {
        dispatch.run(Activity.TIP);
    }
}
