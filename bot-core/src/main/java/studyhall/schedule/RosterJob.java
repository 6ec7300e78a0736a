package studyhall.schedule;

import org.quartz.DisallowConcurrentExecution;
import studyhall.standings.Leavers;

/** Lets whoever left their workspace drop out of its teams, where the platform does not tell it by itself. */
@DisallowConcurrentExecution
public record RosterJob(Leavers leavers) implements Turn {
    @Override
    public void run() {
        leavers.ask();
    }
}
