/** Sign-in of people by the tokens of configured issuers, and the roles that these tokens grant. */
@NullMarked
package dev.jurybox.command.security.people;

import org.jspecify.annotations.NullMarked;
