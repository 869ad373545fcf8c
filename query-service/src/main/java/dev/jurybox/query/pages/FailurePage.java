package dev.jurybox.query.pages;

/** Says what was not found or went wrong. */
public record FailurePage(int status, String title, String detail) implements PageModel {

    @Override
    public String template() {
        return "failure";
    }

    @Override
    public PageHead head() {
        return new PageHead(title, detail, "", "");
    }
}
