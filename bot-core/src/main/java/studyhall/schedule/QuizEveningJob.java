package studyhall.schedule;

import org.quartz.DisallowConcurrentExecution;

/** Dispatches channels whose quiz is to be announced, to be reminded of, or to begin. */
@DisallowConcurrentExecution
public record QuizEveningJob(DispatchDue dispatch) implements Turn {
    @Override
    public void run() {
        dispatch.run(Activity.CALL);
        dispatch.run(Activity.SOON);
        dispatch.run(Activity.QUIZ);
    }
}
