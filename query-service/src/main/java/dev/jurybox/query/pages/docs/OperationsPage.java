package dev.jurybox.query.pages.docs;

import dev.jurybox.query.pages.PageHead;
import dev.jurybox.query.pages.PageModel;

/**
 * The operations of one service.
 *
 * @param tab which of the documents it shows
 * @param document the address of the document
 * @param submit the methods of requests that can be sent from the page: only the service that serves it takes them
 */
public record OperationsPage(String tab, String document, String submit, PageHead head)
        implements
            PageModel {

    @Override
    public String template() {
        return "docs-operations";
    }
}
