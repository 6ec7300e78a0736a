package studyhall.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.FileUpload;
import studyhall.chat.Block.Attachment;
import studyhall.chat.Block.Image;
import studyhall.chat.Cut;
import studyhall.chat.Png;

/** The pictures and files that go up with one message. */
final class Pictures {
    static final int MAX_ALT = 1024;

    private final List<FileUpload> uploads = new ArrayList<>();

    FileUpload upload(Png png, Image image) {
        FileUpload upload = FileUpload.fromData(png.bytes(), "picture-" + (uploads.size() + 1) + ".png")
                .setDescription(alt(image));
        uploads.add(upload);
        return upload;
    }

    FileUpload upload(Attachment file) {
        FileUpload upload = FileUpload.fromData(file.bytes(), file.name());
        uploads.add(upload);
        return upload;
    }

    static String alt(Image image) {
        return Cut.at(MAX_ALT, image.alt());
    }

    List<FileUpload> uploads() {
        return List.copyOf(uploads);
    }
}
