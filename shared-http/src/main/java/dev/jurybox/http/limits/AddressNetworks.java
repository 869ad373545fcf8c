package dev.jurybox.http.limits;

import java.util.Collection;
import java.util.List;

/** The networks that one address belongs to: one or three. */
public record AddressNetworks(List<AddressNetwork> narrowestFirst) {

    public AddressNetwork widest() {
        return narrowestFirst.getLast();
    }

    /** Whether one of these networks has as many of them as it may, if a single address may have so many. */
    public boolean areFull(Collection<AddressNetworks> taken, int mostPerAddress) {
        return narrowestFirst.stream().anyMatch(network -> taken.stream()
                .filter(each -> each.narrowestFirst().contains(network))
                .count() >= (long) mostPerAddress * network.multiple());
    }
}
