package studyhall.chat;

/**
 * A person on a platform.
 *
 * @param platform where
 * @param workspace the platform's id of the person's home workspace
 * @param user the platform's id of the person
 */
public record UserRef(Platform platform, String workspace, String user) {}
