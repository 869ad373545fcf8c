package dev.jurybox.http.limits;

/**
 * A network that an address belongs to, as a number that says nothing of it.
 *
 * @param multiple how many times what one address may, all addresses of the network may together
 */
public record AddressNetwork(int multiple, long hash) {}
