package dev.jurybox.http.limits;

import java.util.Collection;
import java.util.List;

/** The networks that one address belongs to: one or three. */
public record AddressNetworks(List<AddressNetwork> narrowestFirst) {

    public AddressNetwork widest() {
        return narrowestFirst.getLast();
    }

    /**
     * Whether one of these networks has as many places as it may.
     *
     * @param mostPerAddress what a single address may have; a wider network has its multiple
     * @param mostPerNetwork what a wider network may have at most, however many addresses it has
     */
    public boolean areFull(Collection<AddressNetworks> taken, int mostPerAddress, int mostPerNetwork) {
        return narrowestFirst.stream().anyMatch(network -> taken.stream()
                .filter(each -> each.narrowestFirst().contains(network))
                .count() >= Math.max(mostPerAddress,
                        Math.min((long) mostPerAddress * network.multiple(), mostPerNetwork)));
    }
}
