package dev.jurybox.http.limits;

/**
 * A network that an address belongs to, as a hash that does not reveal it.
 *
 * @param multiple the limit of the whole network, as a multiple of a single address's limit
 */
public record AddressNetwork(int multiple, long hash) {}
