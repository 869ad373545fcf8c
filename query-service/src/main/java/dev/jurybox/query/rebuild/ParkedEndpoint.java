package dev.jurybox.query.rebuild;

import static org.springframework.http.HttpStatus.CONFLICT;

import dev.jurybox.query.feed.Generations;
import dev.jurybox.query.feed.Parking;
import dev.jurybox.query.feed.Unparking;
import dev.jurybox.query.http.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ParkedEndpoint {

    private final Named named;
    private final Generations generations;
    private final Parking parking;
    private final Unparking unparking;

    ParkedEndpoint(Named named, Generations generations, Parking parking, Unparking unparking) {
        this.named = named;
        this.generations = generations;
        this.parking = parking;
        this.unparking = unparking;
    }

    /** Of the generation that is told, unless another is named. */
    @PostMapping("/api/admin/projections/{projection}/parked/{subject}/retry")
    ResponseEntity<Void> retry(
            @PathVariable String projection, @PathVariable String subject,
            @RequestParam(required = false) @Nullable Integer generation) {
        var found = named.projection(projection);
        var wanted = generation == null ? generations.live(projection) : generation;
        var parked = parking.find(projection, wanted, subject)
                .orElseThrow(() -> Refusal.notFound("not-parked", "That subject does not wait."));
        unparking.retry(found, parked).ifPresent(reason -> {
            throw new Refusal(CONFLICT, "still-unreadable", "Still unreadable", reason);
        });
        return ResponseEntity.noContent().build();
    }
}
