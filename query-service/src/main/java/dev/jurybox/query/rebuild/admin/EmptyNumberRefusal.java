package dev.jurybox.query.rebuild.admin;

import org.springframework.beans.propertyeditors.CustomNumberEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Refuses a number that is given but empty. Spring would take it for an absent one, and an absent rate removes a limit.
 */
@ControllerAdvice(basePackageClasses = EmptyNumberRefusal.class)
class EmptyNumberRefusal {

    @InitBinder
    void refuseEmpty(WebDataBinder binder) {
        binder.registerCustomEditor(Integer.class, new CustomNumberEditor(Integer.class, false));
    }
}
