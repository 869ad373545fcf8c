package dev.jurybox.query.http;

import dev.jurybox.http.ProblemType;

/** Makes a request return a problem that names the wrong parameter. */
public final class InvalidParameterException extends ProblemException {

    private final String name;
    private final String mistake;

    /** @param mistake what a sentence says of the parameter after its name */
    public InvalidParameterException(String name, String mistake) {
        super(ProblemType.VALIDATION, name + " " + mistake);
        this.name = name;
        this.mistake = mistake;
    }

    String name() {
        return name;
    }

    String mistake() {
        return mistake;
    }
}
