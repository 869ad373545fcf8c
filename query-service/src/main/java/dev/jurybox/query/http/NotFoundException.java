package dev.jurybox.query.http;

/** Nothing stands under that name. */
public final class NotFoundException extends RuntimeException {

    private final String problem;
    private final String detail;

    public NotFoundException(String problem, String detail) {
        super(detail, null, false, false);
        this.problem = problem;
        this.detail = detail;
    }

    String problem() {
        return problem;
    }

    String detail() {
        return detail;
    }
}
