package studyhall.storage;

import org.jspecify.annotations.Nullable;

/** The database cannot be used. The message says what to do next and carries no secret. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageException(String message) {
        this(message, null);
    }

    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
