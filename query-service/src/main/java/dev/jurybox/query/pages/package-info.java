/** What people look at: pages rendered on the server from what the API's endpoints read. */
@NullMarked
package dev.jurybox.query.pages;

import org.jspecify.annotations.NullMarked;
