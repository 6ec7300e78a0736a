package studyhall.discord;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import studyhall.chat.Upload;

/** Files that people gave with a command. Discord keeps them; they are fetched when somebody reads them. */
final class Given {
    private static final long PATIENCE_SECONDS = 20;

    private Given() {}

    /** Those of a command, by the name of the option. */
    static Map<String, Upload> files(List<OptionMapping> options) {
        Map<String, Upload> files = new HashMap<>();
        options.stream()
                .filter(option -> option.getType() == OptionType.ATTACHMENT)
                .forEach(option -> files.put(option.getName(), upload(option.getAsAttachment())));
        return files;
    }

    static Upload upload(Attachment file) {
        return new Upload(file.getFileName(), file.getSize(), most -> read(file, most));
    }

    private static byte[] read(Attachment file, int most) throws IOException {
        try (InputStream body = file.getProxy().download().get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return body.readNBytes(most + 1);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Discord did not hand out the file: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The program is ending", e);
        }
    }
}
