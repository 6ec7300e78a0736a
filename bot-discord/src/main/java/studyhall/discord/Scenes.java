package studyhall.discord;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.discord.Servers.Server;

/**
 * Who did something, where and when by Discord's clock, which is in the interaction's id.
 *
 * @param places in a direct message, the servers that the person has used, the one that it is counted to first
 */
record Scenes(Scene scene, List<Server> places) {
    Scenes {
        places = List.copyOf(places);
    }

    static boolean direct(Interaction interaction) {
        return interaction.getGuild() == null;
    }

    /**
     * The scene, with a direct message counted to the server in which the person was last active. Asks the database, so
     * not for Discord's own threads.
     */
    static Scenes of(Interaction interaction, Servers servers) {
        Guild guild = interaction.getGuild();
        String user = interaction.getUser().getId();
        if (guild == null) {
            List<Server> places = servers.of(user);
            return new Scenes(
                    scene(interaction, places.isEmpty() ? user : places.get(0).id()), places);
        }
        servers.active(user, guild.getId());
        return new Scenes(scene(interaction, guild.getId()), List.of());
    }

    /** The same without a look into the database; good enough to tell who may see the answer. */
    static Scene atOnce(Interaction interaction) {
        Guild guild = interaction.getGuild();
        return scene(interaction, guild == null ? interaction.getUser().getId() : guild.getId());
    }

    private static Scene scene(Interaction interaction, String workspace) {
        Member member = interaction.getMember();
        String name = member == null ? interaction.getUser().getEffectiveName() : member.getEffectiveName();
        Scene scene = new Scene(
                new UserRef(Platform.DISCORD, workspace, interaction.getUser().getId()),
                name,
                new ChannelRef(Platform.DISCORD, workspace, Long.toUnsignedString(interaction.getChannelIdLong())),
                direct(interaction),
                member != null && administers(member, interaction.getChannel()),
                Optional.of(Snowflake.time(interaction.getIdLong())));
        return around(interaction)
                .map(parent -> scene.within(new ChannelRef(Platform.DISCORD, workspace, parent)))
                .orElse(scene);
    }

    /** In a server that JDA does not know, as one that added the commands without the bot, only for the channel. */
    private static boolean administers(Member member, @Nullable Channel channel) {
        return member.isDetached()
                ? channel instanceof GuildChannel here && member.hasPermission(here, Permission.MANAGE_SERVER)
                : member.hasPermission(Permission.MANAGE_SERVER);
    }

    /** The channel that a thread is in, by its id; what Discord does not tell of it, JDA may leave null. */
    private static Optional<String> around(Interaction interaction) {
        return Optional.ofNullable(interaction.getChannel())
                .filter(ThreadChannel.class::isInstance)
                .map(ThreadChannel.class::cast)
                .filter(thread -> !thread.isDetached())
                .map(ThreadChannel::getParentChannel)
                .map(Channel::getId);
    }
}
