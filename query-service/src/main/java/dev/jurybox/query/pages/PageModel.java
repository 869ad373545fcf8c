package dev.jurybox.query.pages;

/** What one template shows. Its name is that of the template. */
public interface PageModel {

    String template();

    PageHead head();
}
