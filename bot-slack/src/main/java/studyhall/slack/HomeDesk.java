package studyhall.slack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.ChatException;
import studyhall.chat.Interaction.Scene;
import studyhall.command.HomePage;
import studyhall.command.Welcome;

/** Shows everybody's own page in the app's home tab, and greets whoever comes first. Thread-safe. */
final class HomeDesk {
    private static final Logger log = LoggerFactory.getLogger(HomeDesk.class);

    private final HomePage page;
    private final Welcome welcome;
    private final SlackWorkspaces workspaces;
    private final Lanes lanes;

    HomeDesk(HomePage page, Welcome welcome, SlackWorkspaces workspaces, Lanes lanes) {
        this.page = page;
        this.welcome = welcome;
        this.workspaces = workspaces;
        this.lanes = lanes;
    }

    /**
     * Somebody opened the app's own place.
     *
     * @param channel the direct messages with us; may be empty
     * @param tab {@code home}, or {@code messages} where only the greeting is of use
     */
    void opened(Origin origin, String user, String channel, String tab) {
        lanes.offer(origin, user, () -> workspaces.at(origin).ifPresent(workspace -> {
            if (!channel.isEmpty()) {
                workspace.chat().isDirect(user, channel);
            }
            Scene scene = new Visit(workspace, user, origin.team(), "", user, "").scene(java.util.Optional.empty());
            if (tab.equals("home")) {
                publish(workspace, user, scene);
            }
            welcome.greet(scene);
        }));
    }

    private void publish(SlackWorkspace workspace, String user, Scene scene) {
        String view = SlackViews.home(page.of(scene)).toString();
        try {
            workspace
                    .api()
                    .call(
                            "views.publish",
                            methods -> methods.viewsPublish(
                                    call -> call.userId(user).viewAsString(view)));
        } catch (ChatException e) {
            log.warn("The page of {} was not shown: {}", user, e.getMessage());
        }
    }

    /** Somebody installed the app. */
    void installed(InstallPages.Installed done) {
        String user = done.installation().installer();
        if (!user.isEmpty()) {
            lanes.offer(done.origin(), user, () -> workspaces
                    .at(done.origin())
                    .ifPresent(workspace -> welcome.installed(
                            new Visit(workspace, user, done.origin().team(), "", user, "")
                                    .scene(java.util.Optional.empty()))));
        }
    }
}
