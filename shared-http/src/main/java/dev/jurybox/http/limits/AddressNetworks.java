package dev.jurybox.http.limits;

import java.util.Collection;
import java.util.List;

/** The networks that one address belongs to: one or three. */
public record AddressNetworks(List<AddressNetwork> narrowestFirst) {

    public AddressNetwork widest() {
        return narrowestFirst.getLast();
    }

    /**
     * Whether one of these networks has reached its limit.
     *
     * @param taken the networks of all addresses that hold a place
     * @param mostPerAddress the limit of a single address; a wider network has a multiple of it
     * @param mostPerNetwork the upper bound for a wider network, however many addresses it has
     */
    public boolean areFull(Collection<AddressNetworks> taken, int mostPerAddress, int mostPerNetwork) {
        return narrowestFirst.stream().anyMatch(network -> taken.stream()
                .filter(each -> each.narrowestFirst().contains(network))
                .count() >= Math.max(mostPerAddress,
                        Math.min((long) mostPerAddress * network.multiple(), mostPerNetwork)));
    }
}
