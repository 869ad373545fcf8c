package dev.jurybox.local.archive;

/** Says in a sentence why a file is not the archive of a log. */
public final class InvalidArchiveException extends RuntimeException {

    InvalidArchiveException(String sentence) {
        super(sentence);
    }
}
